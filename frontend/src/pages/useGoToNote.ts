import { useNavigate } from "@tanstack/react-router";

/** Marks what `useGoToNote` leads to. */
export const COMPOSER = "data-composer";

/** To the line where notes on this record are written, whatever panel is open. */
export function useGoToNote(): () => void {
  const navigate = useNavigate();
  return () =>
    void navigate({ to: ".", search: {}, replace: true }).then(() =>
      // a panel that was just opened is there with the next frame
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>(`[${COMPOSER}] :is(textarea, [role=textbox])`)?.focus(),
      ),
    );
}
