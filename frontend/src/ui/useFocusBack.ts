import { useEffect, useLayoutEffect, useRef } from "react";
import { focused, giveBack } from "~/lib/keepFocus";

/** For a dialog, which may be taken away when it closes: whoever had the focus before has it again. */
export function useFocusBack(opened = true): void {
  const before = useRef<HTMLElement | null>(null);
  // before the dialog takes the focus
  useLayoutEffect(() => {
    if (opened) before.current = focused();
  }, [opened]);
  useEffect(() => {
    const holder = before.current;
    return opened ? () => giveBack(holder) : undefined;
  }, [opened]);
}
