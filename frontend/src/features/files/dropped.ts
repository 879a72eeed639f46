/** Whether files hang on the pointer, and not a link or a text. */
export const hasFiles = ({ types }: Pick<DataTransfer, "types">): boolean => types.includes("Files");

type Dropped = { files: File[]; folders: boolean };

/** The files of a drop or of the clipboard; folders come as empty files, and are none. */
export function filesIn({ items }: { items: Iterable<DataTransferItem> }): Dropped {
  const given = Array.from(items).filter(({ kind }) => kind === "file");
  const folders = given.filter((item) => item.webkitGetAsEntry()?.isDirectory);
  const files = given.filter((item) => !folders.includes(item)).map((item) => item.getAsFile());
  return { files: files.filter((file) => file !== null), folders: folders.length > 0 };
}
