/** The address of one thing in the settings; "new" in the id's place opens the form for another one. */
export function settingsPath(section: string, id?: string): string {
  return id === undefined ? `/settings/${section}` : `/settings/${section}/${encodeURIComponent(id)}`;
}

export const NEW = "new";
