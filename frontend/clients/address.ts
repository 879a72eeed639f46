/** The address of the API and a key for it, given by the test. */

export const URL = required("RINGBOOK_URL");
export const KEY = required("RINGBOOK_KEY");
export const SOCKET = URL.replace(/^http/, "ws");

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing.`);
  return value;
}
