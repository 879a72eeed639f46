import { expect, test } from "vitest";
import { type AsteriskValues, asteriskInput } from "./asteriskForm";

const values: AsteriskValues = {
  listens: true,
  host: " pbx ",
  port: "",
  username: "ringbook",
  secret: undefined,
};

test("an untouched secret stays, and an empty port is the usual one", () => {
  expect(asteriskInput(values)).toEqual({ host: "pbx", port: 5038, username: "ringbook" });
});

test("who no longer listens sends nothing of it", () => {
  expect(asteriskInput({ ...values, listens: false })).toBeNull();
});

test("a new secret is sent", () => {
  expect(asteriskInput({ ...values, port: 5039, secret: "s3cret" })).toMatchObject({
    port: 5039,
    secret: "s3cret",
  });
});
