import { useEffect } from "react";

/** Brings the focus to the wrap-up of a pop, if it has one. */
export function focusWrapUp(card: HTMLElement | null): void {
  const field =
    card?.querySelector<HTMLElement>("[data-wrap-up] input:checked") ??
    card?.querySelector<HTMLElement>("[data-wrap-up] input");
  field?.focus();
}

/** Brings the focus there when the call ends while one is at its pop. Whoever is elsewhere stays there. */
export function useWrapUpFocus(
  card: React.RefObject<HTMLElement | null>,
  wrapping: boolean,
  attended: boolean,
): void {
  useEffect(() => {
    const { activeElement } = document;
    // the button that had the focus went when the form came
    const here = activeElement === card.current || (attended && activeElement === document.body);
    if (wrapping && here) focusWrapUp(card.current);
  }, [wrapping, attended, card]);
}
