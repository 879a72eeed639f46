/** The main one of several numbers or addresses, or else the first. */
export function mainOf<One extends { main: boolean }>(several: readonly One[]): One | undefined {
  return several.find((one) => one.main) ?? several[0];
}
