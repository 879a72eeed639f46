import { expect, test } from "vitest";
import { added, inputOf, leads, removed, targeted, toggled } from "./edit";
import type { FlowDraft } from "./flow";

const state = (key: string, used = 0) => ({
  key,
  id: key,
  name: key,
  category: "OPEN" as const,
  colour: "#868e96",
  x: 0.5,
  y: 0.5,
  used,
});

const FLOW: FlowDraft = {
  states: [state("new"), state("open", 3), state("done")],
  initial: "new",
  moves: [
    { from: "new", to: "open" },
    { from: "open", to: "done" },
  ],
  targets: { "": 480 },
  replacements: {},
};

test("a move is drawn and taken away, never from a state to itself", () => {
  const back = toggled(FLOW, "done", "open");
  expect(leads(back, "done", "open")).toBe(true);
  expect(leads(toggled(back, "done", "open"), "done", "open")).toBe(false);
  expect(toggled(FLOW, "open", "open")).toBe(FLOW);
});

test("a deleted state takes its moves along and says where its tickets go", () => {
  const flow = removed(FLOW, "open", "done");
  expect(flow.moves).toEqual([]);
  expect(inputOf(flow, "type", 4)).toMatchObject({
    states: [{ id: "new", initial: true }, { id: "done" }],
    replacements: [{ id: "open", to: 1 }],
  });
});

test("tickets of a state whose replacement is deleted too go on to that one's", () => {
  const flow = removed(removed(FLOW, "open", "done"), "done", "new");
  expect(flow.replacements).toEqual({ open: "new", done: "new" });
});

test("without the initial state the first one is it", () => {
  expect(removed(FLOW, "new", "open").initial).toBe("open");
});

test("a new state has no id yet, and moves mean it by its place", () => {
  const flow = toggled(added(FLOW, "new-1", "Wstrzymane ", "#f08c00"), "open", "new-1");
  const input = inputOf(flow, "type", 1);
  expect(input.states.at(-1)).toMatchObject({ name: "Wstrzymane", initial: false });
  expect(input.states.at(-1)).not.toHaveProperty("id");
  expect(input.transitions).toContainEqual({ from: 1, to: 3 });
});

test("a priority's time is set and taken away", () => {
  const flow = targeted(FLOW, "high", 60);
  expect(inputOf(flow, "type", 1).targets).toEqual([{ minutes: 480 }, { priorityId: "high", minutes: 60 }]);
  expect(targeted(flow, "high", null).targets).toEqual({ "": 480 });
});
