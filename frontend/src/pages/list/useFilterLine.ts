import { useState } from "react";
import { useViewer } from "~/features/identity/viewer";
import { load, save } from "~/lib/storage";
import type { FilterLine } from "./listState";

/** Whether the line of conditions is folded away, as this user left it. */
export function useFilterLine(): [FilterLine, (line: FilterLine) => void] {
  const key = `filters.folded.${useViewer().user.id}`;
  const [line, setLine] = useState<FilterLine>(() => (load(key, false) ? "folded" : "open"));
  const set = (next: FilterLine) => {
    setLine(next);
    save(key, next === "folded");
  };
  return [line, set];
}
