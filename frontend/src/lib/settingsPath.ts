/**
 * The address of one thing in the settings, and of one side of it; "new" in the id's place opens the form for
 * another one.
 */
export function settingsPath(section: string, id?: string, tab?: string): string {
  return ["/settings", section, id, tab]
    .filter((part) => part !== undefined)
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join("/");
}

export const NEW = "new";
