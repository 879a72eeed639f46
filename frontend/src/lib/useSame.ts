import { useState } from "react";

/** The value as it was, for as long as it says the same: what was made anew from an address draws no table again. */
export function useSame<Value>(value: Value): Value {
  const [held, hold] = useState(value);
  if (held === value || JSON.stringify(held) === JSON.stringify(value)) return held;
  hold(value);
  return value;
}
