import { t } from "@lingui/core/macro";
import { notifications } from "@mantine/notifications";
import { useRef } from "react";
import type { Paged } from "~/lib/graphql/usePagedList";
import { extended, type Range } from "./ranges";
import { isTicked, MOST_IDS, type Selection, type Ticking } from "./selection";

/** What the keys and the mouse do with the ticks, by the rows' places in the list. */
export type Ticks = {
  selection: Selection;
  toggle: (index: number) => void;
  /** From the row that was ticked last to this one. `from`: where that begins if none was. */
  extend: (index: number, from?: number) => void;
  all: () => void;
  clear: () => void;
};

const NO_SPAN = { anchor: -1, end: -1 };

export function useTicks<Row extends { id: string }>(
  { list, rows, offset }: Paged<Row>,
  ticking: Ticking | undefined,
): Ticks | null {
  const span = useRef(NO_SPAN);
  if (!ticking) return null;
  const idsOf = ({ from, to }: Range): string[] | Promise<string[]> => {
    const here = from >= offset && to < offset + rows.length;
    if (here) return rows.slice(from - offset, to - offset + 1).map(({ id }) => id);
    return list.between(from, to).then((found) => found.map(({ id }) => id));
  };
  const stretch = (within: string[], left: string[]) => {
    if (!ticking.stretch(within, left)) tellTooMany();
  };
  return {
    selection: ticking.selection,
    toggle: (index) => {
      const id = rows[index - offset]?.id;
      if (id === undefined) return;
      span.current = { anchor: index, end: index };
      if (!ticking.tick([id], !isTicked(ticking.selection, id))) tellTooMany();
    },
    extend: (index, from = index) => {
      const { anchor, end } = span.current.anchor < 0 ? { anchor: from, end: from } : span.current;
      const { within, left } = extended(anchor, end, index);
      span.current = { anchor, end: index };
      const [inside, outside] = [idsOf(within), left ? idsOf(left) : []];
      if (Array.isArray(inside) && Array.isArray(outside)) stretch(inside, outside);
      else void Promise.all([inside, outside]).then(([one, other]) => stretch(one, other));
    },
    all: ticking.tickAll,
    clear: () => {
      span.current = NO_SPAN;
      ticking.clear();
    },
  };
}

function tellTooMany(): void {
  notifications.show({
    id: "too-many-ticks",
    message: t`${MOST_IDS} at most can be ticked one by one. Ctrl A ticks all that fit the filter.`,
    closeButtonProps: { "aria-label": t`Close` },
  });
}
