import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useEffectEvent, useState } from "react";
import { type Kind, type Patch, type Selected, useBulkUpdate } from "~/features/bulk/bulk";

const PAUSE_MS = 400;

/** How many records the edit is about, exactly, as a dry run counts them; null until it has. */
export function useBulkCount(kind: Kind, selected: Selected, patch: Patch | null): number | null {
  const [count, setCount] = useState<number | null>(null);
  const { run } = useBulkUpdate(kind);
  const [complete] = useDebouncedValue(patch !== null, PAUSE_MS);
  const ask = useEffectEvent(async () => {
    if (patch) setCount(await run(selected, patch, true));
  });
  useEffect(() => {
    if (complete) void ask();
  }, [complete]);
  return count;
}
