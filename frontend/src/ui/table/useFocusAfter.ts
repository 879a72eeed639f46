import { type RefObject, useEffect, useRef } from "react";

/** Whoever ticks a line that then stands elsewhere goes with it: the box of that line gets the focus back. */
export function useFocusAfter(): [RefObject<HTMLDivElement | null>, (key: string) => void] {
  const panel = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const line = panel.current?.querySelector(`[data-key="${CSS.escape(wanted.current)}"] input`);
    wanted.current = null;
    if (line instanceof HTMLElement && line !== document.activeElement) line.focus();
  });
  const after = (key: string) => {
    wanted.current = key;
  };
  return [panel, after];
}
