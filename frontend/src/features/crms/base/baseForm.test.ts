import { expect, test } from "vitest";
import { draftsOf, inputsOf, isChanged, type Parameter, pathsOf } from "./baseForm";

const parameters: Parameter[] = [
  { key: "url", kind: "URL", required: true },
  { key: "token", kind: "SECRET", required: true },
  { key: "synchronise", kind: "FLAG", required: false },
];
const stored = [
  { key: "url", value: "https://crm.example.com", filled: true },
  { key: "token", value: null, filled: true },
];
const drafts = draftsOf(parameters, stored);

test("what is stored stands in the form, but for secrets", () => {
  expect(drafts).toEqual({ url: "https://crm.example.com", token: undefined, synchronise: "" });
});

test("a secret is sent when it was replaced or forgotten, and else stays", () => {
  expect(inputsOf(parameters, drafts).map(({ key }) => key)).toEqual(["url", "synchronise"]);
  expect(inputsOf(parameters, { ...drafts, token: null })).toContainEqual({ key: "token", value: null });
  expect(inputsOf(parameters, { ...drafts, token: "s3cret" })).toContainEqual({
    key: "token",
    value: "s3cret",
  });
});

test("errors are found by the place in what was sent, or by the key of what was left out", () => {
  const sent = inputsOf(parameters, drafts);
  expect(pathsOf(sent, "synchronise")).toContain("baseValues.1.value");
  expect(pathsOf(sent, "token")).toContain("baseValues.token");
});

test("another kind is a change, and so is a forgotten secret", () => {
  expect(isChanged("HUBSPOT", "HUBSPOT", drafts, drafts)).toBe(false);
  expect(isChanged("LOCAL", "HUBSPOT", drafts, drafts)).toBe(true);
  expect(isChanged("HUBSPOT", "HUBSPOT", { ...drafts, token: null }, drafts)).toBe(true);
});
