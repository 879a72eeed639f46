import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { focused, giveBack, keepFocus } from "./keepFocus";

beforeAll(keepFocus);

beforeEach(() => {
  document.body.innerHTML = withoutSpace(`
    <main tabindex="-1">
      <ul>
        <li id="first"><button>Open first</button><button>Menu of first</button></li>
        <li id="second"><button>Open second</button><button>Sort</button><button>Menu of second</button></li>
      </ul>
      <div id="field"><input id="text"></div>
      <section role="tabpanel" tabindex="-1"><p id="empty"><button id="plan">Plan</button></p></section>
    </main>
    <div role="menu" aria-labelledby="plan"><button id="entry">Copy…</button></div>`);
});

/** As React writes it. */
const withoutSpace = (html: string) => html.replaceAll(/>\s+</g, "><").trim();

const at = (id: string) => document.getElementById(id) as HTMLElement;
const now = () => document.activeElement?.textContent;

test("who deleted a row goes on with the same button of the next one, or of the one before", async () => {
  at("first").querySelectorAll("button")[1]?.focus();
  at("first").remove();
  await vi.waitFor(() => expect(now()).toBe("Menu of second"));
  const row = at("second");
  row.insertAdjacentHTML("beforebegin", "<li><button>Menu of third</button></li>");
  await Promise.resolve();
  row.remove();
  await vi.waitFor(() => expect(now()).toBe("Menu of third"));
});

test("a field that was written gives the focus to what is read in its place", async () => {
  at("text").focus();
  const read = document.createElement("span");
  read.innerHTML = "<button>Piekary</button><button>Copy</button>";
  at("text").replaceWith(read);
  await vi.waitFor(() => expect(now()).toBe("Piekary"));
});

test("where nothing came in its place, the panel around it has the focus, or its first deed", async () => {
  const panel = document.querySelector("[role=tabpanel]");
  at("plan").focus();
  at("empty").remove();
  await vi.waitFor(() => expect(document.activeElement).toBe(panel));
  panel?.insertAdjacentHTML(
    "beforeend",
    "<i id=a><b tabindex=0>a</b></i><button data-focus-home>Add</button>",
  );
  document.querySelector<HTMLElement>("#a b")?.focus();
  at("a").remove();
  await vi.waitFor(() => expect(now()).toBe("Add"));
});

test("a menu's entry stands for the button that opened the menu", () => {
  at("entry").focus();
  expect(focused()).toBe(at("plan"));
});

test("a dialog gives the focus back, unless it went elsewhere on purpose", () => {
  giveBack(at("plan"));
  expect(document.activeElement).toBe(at("plan"));
  giveBack(at("text"));
  expect(document.activeElement).toBe(at("plan"));
});
