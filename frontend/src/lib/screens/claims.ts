import { load, save } from "../storage";

const MOST = 40;
const KEY = "claimed";

/** Takes something on for this tab, such as telling of a notification; false: another tab of the browser has it. */
export function claim(what: string): boolean {
  const claimed = load<string[]>(KEY, []);
  if (claimed.includes(what)) return false;
  save(KEY, [...claimed, what].slice(-MOST));
  return true;
}
