import { expect, test } from "vitest";
import { lastOf } from "./lastOf";

const entry = (name: string, __typename: string, id: string) => ({ name, subject: { __typename, id } });

test("three of what was done, without its consequences and the call itself", () => {
  const entries = [
    entry("call.started", "Call", "now"),
    entry("contact.segmented", "Contact", "ewa"),
    entry("contact.moved", "Contact", "ewa"),
    entry("note.added", "Note", "offer"),
    entry("call.assigned", "Call", "before"),
    entry("call.started", "Call", "before"),
    entry("contact.created", "Contact", "ewa"),
  ];
  expect(lastOf(entries, "now").map(({ name }) => name)).toEqual([
    "contact.moved",
    "note.added",
    "call.assigned",
  ]);
});

test("of a call that is told twice once is enough; what has gone from sight stays a sentence", () => {
  const twice = [entry("call.assigned", "Call", "a"), entry("call.started", "Call", "a")];
  expect(lastOf(twice, "")).toHaveLength(1);
  expect(lastOf([{ name: "ticket.created", subject: null }], "")).toHaveLength(1);
});
