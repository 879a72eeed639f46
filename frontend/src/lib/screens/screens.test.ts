import { afterEach, expect, test } from "vitest";
import { leaderOf, Screens, type Standing } from "./screens";

const tab = (id: string, more: Partial<Standing> = {}): Standing => ({
  id,
  live: true,
  focused: false,
  visible: false,
  focusedAt: 0,
  ...more,
});

test("the focused tab leads, else one in sight, else the one looked at last", () => {
  const hidden = tab("a", { focusedAt: 9 });
  const visible = tab("b", { visible: true, focusedAt: 5 });
  const focused = tab("c", { visible: true, focused: true, focusedAt: 7 });
  expect(leaderOf([hidden, visible, focused])).toBe(focused);
  expect(leaderOf([hidden, visible])).toBe(visible);
  expect(leaderOf([tab("d", { focusedAt: 3 }), hidden])).toBe(hidden);
});

test("a tab without a line cannot lead, however much one looks at it", () => {
  const deaf = tab("a", { live: false, focused: true, visible: true, focusedAt: 9 });
  expect(leaderOf([deaf, tab("b")])?.id).toBe("b");
});

test("all choose the same one, in whatever order they heard of each other", () => {
  expect(leaderOf([tab("a"), tab("b")])?.id).toBe("a");
  expect(leaderOf([tab("b"), tab("a")])?.id).toBe("a");
});

const open: Screens[] = [];
afterEach(() => {
  for (const screens of open.splice(0)) screens.close();
});

function screen(id: string, look = { live: true, focused: false, visible: true }): Screens {
  const screens = new Screens(id, () => look);
  open.push(screens);
  return screens;
}

test("of two tabs one leads; when it closes, the other", async () => {
  const one = screen("one");
  const two = screen("two", { live: true, focused: true, visible: true });
  expect(await Promise.all([one.rollCall(), two.rollCall()])).toEqual([false, true]);
  two.close();
  open.pop();
  expect(await one.rollCall()).toBe(true);
});

test("the lead follows the focus", async () => {
  const look = { live: true, focused: false, visible: false };
  const one = screen("one", look);
  const two = screen("two");
  expect(await Promise.all([one.rollCall(), two.rollCall()])).toEqual([false, true]);
  look.focused = look.visible = true;
  expect(await Promise.all([one.rollCall(), two.rollCall()])).toEqual([true, false]);
});
