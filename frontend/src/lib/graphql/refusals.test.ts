import { renderHook } from "@testing-library/react";
import { CombinedError } from "urql";
import { expect, test } from "vitest";
import { noteRefusal, useRefusal } from "./refusals";

const refusal = (path: string[]) =>
  new CombinedError({
    graphQLErrors: [{ message: "Gone.", extensions: { code: "NOT_FOUND", path } }],
  });

test("what is wrong with a filter is known until it is answered well", () => {
  const filter = { city: { eq: "a" } };
  noteRefusal({ filter, first: 1 }, refusal(["filter", "city"]));
  const { result, rerender } = renderHook(() => useRefusal(filter));
  expect(result.current).toEqual({ message: "Gone.", path: ["city"] });
  noteRefusal({ filter }, undefined);
  rerender();
  expect(result.current).toBeNull();
});

test("errors of other parts of a query say nothing of its filter", () => {
  const filter = { city: { eq: "b" } };
  noteRefusal({ filter }, refusal(["order"]));
  expect(renderHook(() => useRefusal(filter)).result.current).toBeNull();
});
