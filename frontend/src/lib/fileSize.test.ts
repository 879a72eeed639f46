import { expect, test } from "vitest";
import { formatSize } from "./fileSize";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("sizes are told in the largest unit that fits, in the reader's language", () => {
  expect(plain(formatSize(812, "en"))).toBe("812B");
  expect(plain(formatSize(1024, "en"))).toBe("1 kB");
  expect(plain(formatSize(1_500_000, "pl"))).toBe("1,4 MB");
  expect(plain(formatSize(25 * 2 ** 20, "en"))).toBe("25 MB");
  expect(plain(formatSize(0, "pl"))).toBe("0 B");
});
