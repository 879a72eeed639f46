import { expect, test } from "vitest";
import { guessedKind } from "./kinds";

test("a file's kind is guessed from its name first, then from what it is", () => {
  expect(guessedKind("Umowa ramowa 2026.pdf", "application/pdf")).toBe("CONTRACT");
  expect(guessedKind("skan FAKTURY.jpg", "image/jpeg")).toBe("INVOICE");
  expect(guessedKind("oferta_v2.docx", "")).toBe("OFFER");
  expect(guessedKind("IMG_0001.HEIC", "image/heic")).toBe("PHOTO");
  expect(guessedKind("regulamin.pdf", "application/pdf")).toBe("DOCUMENT");
  expect(guessedKind("backup.zip", "application/zip")).toBe("OTHER");
});
