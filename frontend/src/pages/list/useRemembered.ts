import { useState } from "react";
import { useViewer } from "~/features/identity/viewer";
import { load, save } from "~/lib/storage";
import { isObject } from "~/ui/filter/json";
import { columnsOf, textOfColumns } from "./columnText";
import { plain } from "./defaults";
import type { ListKind, Shown } from "./listState";

type Kept = { columns?: string | undefined; density?: string | undefined };
type Remembered = { base: Shown; remember: (part: Partial<Pick<Shown, "columns" | "density">>) => void };

/** How this user left the list's columns and density: what is shown where no stored view says otherwise. */
export function useRemembered(list: ListKind): Remembered {
  const key = `list.${list.toLowerCase()}.${useViewer().user.id}`;
  const [kept, setKept] = useState<Kept>(() => keptOf(load<unknown>(key, {})));
  const remember: Remembered["remember"] = ({ columns, density }) => {
    const next = {
      ...kept,
      ...(columns ? { columns: textOfColumns(columns) } : {}),
      ...(density ? { density } : {}),
    };
    setKept(next);
    save(key, next);
  };
  return { base: baseOf(list, kept), remember };
}

function keptOf(value: unknown): Kept {
  if (!isObject(value)) return {};
  const { columns, density } = value;
  return {
    columns: typeof columns === "string" ? columns : undefined,
    density: typeof density === "string" ? density : undefined,
  };
}

function baseOf(list: ListKind, { columns, density }: Kept): Shown {
  const usual = plain(list);
  const chosen = columns === undefined ? [] : columnsOf(columns);
  return {
    ...usual,
    columns: chosen.length > 0 ? chosen : usual.columns,
    density: density === "COMPACT" ? "COMPACT" : "NORMAL",
  };
}
