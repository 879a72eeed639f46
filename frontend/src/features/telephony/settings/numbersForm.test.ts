import { expect, test } from "vitest";
import type { Line } from "./lines";
import { patchOf, valuesOf } from "./numbersForm";

test("numbers stand on lines, each with what belongs to it, and come back from them", () => {
  const line = {
    blockedNumbers: [
      { number: "+4870*", note: "Premium rate, always" },
      { number: "anonymous", note: "" },
    ],
    callerIds: [
      { destination: "+49*", callerId: "+4930123456" },
      { destination: "*", callerId: "+48221234567" },
    ],
  };
  const values = valuesOf(line as unknown as Line);
  expect(values).toEqual({
    blockedNumbers: "+4870*, Premium rate, always\nanonymous",
    callerIds: "+49* = +4930123456\n* = +48221234567",
  });
  expect(patchOf(values)).toEqual(line);
});

test("pasted from a spreadsheet, with tabs and empty lines", () => {
  expect(patchOf({ blockedNumbers: "601602603\tSells lamps\n\n 602 603 604 ", callerIds: "49*" })).toEqual({
    blockedNumbers: [
      { number: "601602603", note: "Sells lamps" },
      { number: "602 603 604", note: "" },
    ],
    callerIds: [{ destination: "49*", callerId: "" }],
  });
});

test("only what was changed is sent", () => {
  expect(patchOf({ blockedNumbers: "" })).toEqual({ blockedNumbers: [] });
});
