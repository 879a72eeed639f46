/** Copies a field's text; whether it worked. Selects it first, so that people can press Ctrl+C where it did not. */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // on a plain-http address there is no clipboard, only the old way
    return document.execCommand("copy");
  }
}
