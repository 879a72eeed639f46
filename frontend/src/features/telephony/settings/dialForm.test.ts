import { expect, test } from "vitest";
import { type DialValues, dialInput, rings } from "./dialForm";

const VALUES: DialValues = {
  adapter: "HTTP",
  url: "http://pbx/dial?to={number}",
  method: "POST",
  body: "to={number}",
  endpoint: "PJSIP/{extension}",
  context: "internal",
  username: "ringbook",
  secret: undefined,
  main: true,
};

test("each adapter is told only what it uses", () => {
  expect(Object.keys(dialInput(VALUES)).toSorted()).toEqual(
    ["adapter", "body", "main", "method", "url", "username"].toSorted(),
  );
  expect(Object.keys(dialInput({ ...VALUES, adapter: "ARI" })).toSorted()).toEqual(
    ["adapter", "context", "endpoint", "main", "url", "username"].toSorted(),
  );
  expect(dialInput({ ...VALUES, adapter: "SIP" })).toEqual({
    adapter: "SIP",
    endpoint: "PJSIP/{extension}",
    main: true,
  });
});

test("a GET has no body, and a line that dials nothing is not the main one", () => {
  expect(dialInput({ ...VALUES, method: "GET" }).body).toBe("");
  expect(dialInput({ ...VALUES, adapter: "NONE" })).toEqual({ adapter: "NONE", main: false });
});

test("a secret is sent when it was touched, and forgotten as an empty one", () => {
  expect("secret" in dialInput(VALUES)).toBe(false);
  expect(dialInput({ ...VALUES, secret: "sesame" }).secret).toBe("sesame");
  expect(dialInput({ ...VALUES, secret: null }).secret).toBe("");
});

test("links ring nothing by themselves", () => {
  expect((["NONE", "HTTP", "ARI", "TEL", "SIP"] as const).filter(rings)).toEqual(["HTTP", "ARI"]);
});
