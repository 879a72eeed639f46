import type { Virtualizer } from "@tanstack/react-virtual";
import { useState } from "react";
import { isEmpty } from "./selection";
import type { Ticks } from "./useTicks";

type Options = {
  count: number;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  open: (index: number, background: boolean) => void;
  ticks: Ticks | null;
};

type RowKeys = {
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
};

/**
 * Up and down through the rows, Home and End, Enter to open, Ctrl+Enter to open behind.
 * Space and x tick, Shift and an arrow ticks on, Ctrl+A ticks all, Escape none.
 */
export function useRowKeys({ count, virtualizer, open, ticks }: Options): RowKeys {
  const [held, setActive] = useState(-1);
  const active = Math.min(held, count - 1);
  const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / 40) - 1);

  const go = (step: number, ticking: boolean) => {
    const next = Math.max(0, Math.min(count - 1, Math.max(active, -1) + step));
    if (ticking) ticks?.extend(next, Math.max(active, 0));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const step = mod ? undefined : stepOf(event.key, page);
    if (event.key === "Enter" && active >= 0) open(active, mod);
    else if (step !== undefined) go(step, event.shiftKey && Number.isFinite(step));
    else if (!tick(event, mod, ticks, active)) return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}

function stepOf(key: string, page: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    j: 1,
    ArrowUp: -1,
    k: -1,
    PageDown: page,
    PageUp: -page,
    Home: Number.NEGATIVE_INFINITY,
    End: Number.POSITIVE_INFINITY,
  };
  return steps[key];
}

/** Whether the key meant the ticks. */
function tick({ key }: React.KeyboardEvent, mod: boolean, ticks: Ticks | null, active: number): boolean {
  if (!ticks) return false;
  if (mod && key.toLowerCase() === "a") ticks.all();
  else if (!mod && key === "Escape" && !isEmpty(ticks.selection)) ticks.clear();
  else if (!mod && (key === " " || key === "x") && active >= 0) ticks.toggle(active);
  else return false;
  return true;
}
