const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Orders keys of the board as the server does: below zero when `one` stands above `other`. Keys are decimals of any
 * length, as each drop between two cards adds a digit sooner or later: a number would round them.
 */
export function compareKeys(one: string, other: string): number {
  const scale = Math.max(decimalsOf(one), decimalsOf(other));
  const difference = scaled(one, scale) - scaled(other, scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

const decimalsOf = (key: string) => DECIMAL.exec(key)?.[3]?.length ?? 0;

function scaled(key: string, scale: number): bigint {
  const [, sign = "", whole = "0", fraction = ""] = DECIMAL.exec(key) ?? [];
  return BigInt(sign + whole + fraction.padEnd(scale, "0"));
}
