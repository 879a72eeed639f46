import { expect, test } from "vitest";
import { filesIn, hasFiles } from "./dropped";

const item = (kind: string, file: File | null, isDirectory = false) =>
  ({ kind, getAsFile: () => file, webkitGetAsEntry: () => ({ isDirectory }) }) as unknown as DataTransferItem;

test("only files are taken, and folders are told apart", () => {
  const file = new File(["x"], "a.pdf");
  expect(filesIn({ items: [item("file", file), item("string", null)] })).toEqual({
    files: [file],
    folders: false,
  });
  expect(filesIn({ items: [item("file", new File([], "folder"), true)] })).toEqual({
    files: [],
    folders: true,
  });
});

test("a text that is dragged is no file", () => {
  expect(hasFiles({ types: ["text/plain"] })).toBe(false);
  expect(hasFiles({ types: ["Files"] })).toBe(true);
});
