import { useEffect } from "react";

/** For a dialog that is taken away when it closes: whoever had the focus before has it again. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
}
