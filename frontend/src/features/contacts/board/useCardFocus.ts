import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Card } from "./boardQueries";
import { type Columns, placeOf } from "./column";

type CardFocus = {
  /** The one card that Tab reaches. */
  active: string | null;
  focus: (id: string) => void;
  onFocus: (event: React.FocusEvent) => void;
  onBlur: () => void;
};

/** Which card the keyboard is on. The focus stays with a card that moves, wherever it goes and whoever moves it. */
export function useCardFocus(root: RefObject<HTMLElement | null>, columns: Columns<Card>): CardFocus {
  const [chosen, setChosen] = useState<string | null>(null);
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const holder = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted) linkOf(root.current, wanted.id)?.focus({ preventScroll: true });
  }, [root, wanted]);
  useLayoutEffect(() => {
    // drawn anew in another column, which React does not tell as a blur
    const lost = holder.current !== null && document.activeElement === document.body;
    if (lost && holder.current !== null) linkOf(root.current, holder.current)?.focus({ preventScroll: true });
  });
  return {
    active: chosen !== null && placeOf(columns, chosen) ? chosen : firstOf(columns),
    focus: (id) => {
      setChosen(id);
      setWanted({ id });
    },
    onFocus: ({ target, currentTarget }) => {
      const id = target.closest<HTMLElement>("[data-card]")?.dataset["card"];
      if (id === undefined || !currentTarget.contains(target)) return;
      holder.current = id;
      setChosen(id);
      target.closest("section")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    onBlur: () => {
      holder.current = null;
    },
  };
}

function firstOf(columns: Columns<Card>): string | null {
  for (const { cards } of columns.values()) if (cards[0]) return cards[0].id;
  return null;
}

const linkOf = (root: HTMLElement | null, id: string) =>
  root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`);
