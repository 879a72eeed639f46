/** Interface state only (open tabs, scheme, language); never data. A browser that refuses storage is no error. */
export function load<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(`ringbook.${key}`);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    return fallback;
  }
}

export function save(key: string, value: unknown): void {
  try {
    localStorage.setItem(`ringbook.${key}`, JSON.stringify(value));
  } catch {
    // private mode or a full disk: the choice lasts until the next reload
  }
}
