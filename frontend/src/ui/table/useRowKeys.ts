import type { Virtualizer } from "@tanstack/react-virtual";
import { useState } from "react";

type Options = {
  count: number;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
  open: (index: number, background: boolean) => void;
};

type RowKeys = {
  active: number;
  setActive: (index: number) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
};

/** Up and down through the rows, Home and End, Enter to open, Ctrl+Enter to open behind. */
export function useRowKeys({ count, virtualizer, open }: Options): RowKeys {
  const [active, setActive] = useState(-1);
  const page = Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / 40) - 1);
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
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      open(active, event.ctrlKey || event.metaKey);
      return;
    }
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(count - 1, Math.max(active, -1) + step));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  return { active: Math.min(active, count - 1), setActive, onKeyDown };
}
