import { expect, test } from "vitest";
import { fromPlain, isBlank, linkOf, plainOf } from "./html";

test("plain lines come back as they were, signs of HTML too", () => {
  const text = 'Umowa <A> & "B"\n\nDzwonić po 16:00';
  expect(plainOf(fromPlain(text))).toBe(text);
  expect(fromPlain("")).toBe("");
});

test("the plain side of rich text has a line for each paragraph and entry", () => {
  const html =
    "<p>Dla <span data-mention='u1'>@Ola</span><br>pilne</p><ul><li><p>raz</p></li><li>dwa</li></ul>";
  expect(plainOf(html)).toBe("Dla @Ola\npilne\nraz\ndwa");
});

test("paragraphs of nothing are blank", () => {
  expect(isBlank("<p></p><p> </p>")).toBe(true);
  expect(isBlank("<p>a</p>")).toBe(false);
});

test("a link leads to a site, an address or a number, never to a script", () => {
  expect(linkOf("https://example.com/a?b")).toBe("https://example.com/a?b");
  expect(linkOf(" example.com/cennik ")).toBe("https://example.com/cennik");
  expect(linkOf("ewa@example.com")).toBe("mailto:ewa@example.com");
  expect(linkOf("tel:+48601602603")).toBe("tel:+48601602603");
  expect(linkOf("javascript:alert(1)")).toBeNull();
  expect(linkOf("javascript:x.yy")).toBeNull();
  expect(linkOf("zwykłe słowo")).toBeNull();
});
