import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { useHotkeys } from "./hotkeys";

type KeyProps = { name: string; said: string[]; everywhere?: boolean };

function Key({ name, said, everywhere = false }: KeyProps) {
  useHotkeys([{ keys: "/", label: name, run: () => said.push(name) }], everywhere);
  return null;
}

const press = () => dispatchEvent(new KeyboardEvent("keydown", { code: "Slash", key: "/" }));

test("a page's key wins over the same key everywhere, whoever is drawn again or came later", () => {
  const said: string[] = [];
  const page = render(<Key name="page" said={said} />);
  const shell = render(<Key name="shell" said={said} everywhere />);
  press();
  shell.rerender(<Key name="shell again" said={said} everywhere />);
  press();
  page.unmount();
  press();
  shell.unmount();
  press();
  expect(said).toEqual(["page", "page", "shell again"]);
});

test("of two on a page the one that came later wins, also when the first is drawn again", () => {
  const said: string[] = [];
  const first = render(<Key name="first" said={said} />);
  const second = render(<Key name="second" said={said} />);
  first.rerender(<Key name="first again" said={said} />);
  press();
  second.unmount();
  press();
  first.unmount();
  expect(said).toEqual(["second", "first again"]);
});
