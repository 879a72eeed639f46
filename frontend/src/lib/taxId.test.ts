import { expect, test } from "vitest";
import { bareTaxId, formatTaxId, isWholeTaxId } from "./taxId";

test.each([
  ["526-025-02-74", "5260250274"],
  ["PL 526 025 02 74", "5260250274"],
  ["de 136 695 976", "DE136695976"],
  ["  ", ""],
])("%j is %j, however it was typed", (typed, bare) => {
  expect(bareTaxId(typed)).toBe(bare);
});

test.each(["526-025-02-74", "pl5260250274", "DE 136 695 976", "ATU12345675", "NL123456789B01"])(
  "%j is whole",
  (typed) => {
    expect(isWholeTaxId(typed)).toBe(true);
  },
);

test.each(["", "526-025-02-7", "526-025-02-75", "52602502740", "DE13669597", "CZ12345678", "XX123456789"])(
  "%j may go on, or can't be right",
  (typed) => {
    expect(isWholeTaxId(typed)).toBe(false);
  },
);

test.each([
  ["5260250274", "526-025-02-74"],
  ["DE136695976", "DE 136695976"],
  ["", ""],
  ["12345", "12345"],
])("%j is read as %j", (kept, read) => {
  expect(formatTaxId(kept)).toBe(read);
});
