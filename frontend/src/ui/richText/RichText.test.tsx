import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { RichText } from "./RichText";

const drawn = (html: string) => render(<RichText html={html} />).container;

test("what is known is drawn, the rest leaves its words alone", () => {
  const page = drawn(
    "<p><strong>Ważne</strong>: <img src=x onerror=alert(1)><script>alert(2)</script><h1 onclick=a()>tytuł</h1></p>",
  );
  expect(page.querySelector("strong")?.textContent).toBe("Ważne");
  expect(page.querySelector("img,script,h1")).toBeNull();
  expect(page.innerHTML).not.toContain("onclick");
  expect(page.textContent).toContain("tytuł");
});

test("links open elsewhere and know nothing of us; a script is no link", () => {
  const page = drawn('<p><a href="https://example.com">tu</a> <a href="javascript:alert(1)">nie tu</a></p>');
  const links = [...page.querySelectorAll("a")];
  expect(links.map((link) => [link.href, link.target, link.rel])).toEqual([
    ["https://example.com/", "_blank", "noopener noreferrer nofollow"],
  ]);
  expect(page.textContent).toBe("tu nie tu");
});

test("somebody mentioned is a chip with their name", () => {
  const page = drawn('<p>Dla <span data-mention="VXNlcjox">@Ola Nowak</span>.</p>');
  expect(page.querySelector("[class*=mention]")?.textContent).toBe("@Ola Nowak");
});
