/** How long others have to take the focus themselves: a field, a dialog, a menu that closes. */
const SOON_MS = 30;
const CONTROLS = "a[href],button:not([disabled]),input:not([hidden]),select,textarea";
/** Laid over the page: what is behind it has the focus when it goes. */
const LAID_OVER = "[role=dialog],[role=menu],[data-portal]";
/** Has the focus where nothing better is left. */
const RESTING = "main,[role=tabpanel]";

let last: HTMLElement | null = null;
let panel: Element | null = null;
/** A press of the pointer came last: beside everything, it wanted the focus nowhere. */
let pressed = false;

/**
 * Nobody at the keyboard has to begin at the top of the page again: the focus of what is taken away goes to what came
 * in its place, to the next row of its list, or to the panel around it. Watches the page from now on.
 */
export function keepFocus(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    pressed = false;
    if (!target.closest(LAID_OVER)) panel = target.closest(RESTING);
  });
  document.addEventListener("pointerdown", () => (pressed = true), { capture: true });
  new MutationObserver((records) => {
    if (!isLost()) return;
    const place = placeOf(records);
    const held = last;
    setTimeout(() => {
      if (last !== held || !isLost()) return;
      place?.()?.focus({ preventScroll: true });
      if (isLost()) rest();
    }, SOON_MS);
  }).observe(document.body, { childList: true, subtree: true });
}

/** Who has the focus; for an entry of a menu, which goes with it, the button that opened the menu. */
export function focused(): HTMLElement | null {
  const now =
    document.activeElement === document.body ? last : (document.activeElement as HTMLElement | null);
  const opener = now?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return opener ? document.getElementById(opener) : now;
}

/** Gives the focus back to who had it before a dialog, unless it went elsewhere on purpose. */
export function giveBack(before: HTMLElement | null): void {
  const now = document.activeElement;
  if (now && now !== document.body && !now.closest(LAID_OVER) && !now.matches(RESTING)) return;
  if (before?.isConnected) before.focus({ preventScroll: true });
  if (document.activeElement === document.body) rest();
}

function isLost(): boolean {
  return (
    last !== null &&
    !last.isConnected &&
    !pressed &&
    document.activeElement === document.body &&
    !document.querySelector("[aria-modal=true]")
  );
}

function rest(): void {
  const home = panel?.isConnected ? panel : document.querySelector("main");
  const first = home?.querySelector<HTMLElement>("[data-focus-home]") ?? home;
  if (first instanceof HTMLElement) first.focus({ preventScroll: true });
}

/** Finds, as soon as the page is whole again, what stands where the focused field or row stood. */
function placeOf(records: readonly MutationRecord[]): (() => HTMLElement | undefined) | undefined {
  for (const { target, previousSibling: before, removedNodes } of records) {
    const gone = [...removedNodes].find((node) => node.contains(last));
    if (!(gone instanceof HTMLElement) || last?.closest(LAID_OVER)) continue;
    const controls = controlsIn(gone);
    const row = gone.matches("li");
    if (!row && controls.length > 1) return undefined;
    const fromEnd = last ? controls.indexOf(last) - controls.length : -1;
    return () => {
      const now = (before ? before.nextSibling : target.firstChild) ?? before;
      return now instanceof HTMLElement ? controlsIn(now).at(row ? fromEnd : 0) : undefined;
    };
  }
  return undefined;
}

function controlsIn(element: HTMLElement): HTMLElement[] {
  const inside = [...element.querySelectorAll<HTMLElement>(CONTROLS)];
  return element.matches(CONTROLS) ? [element, ...inside] : inside;
}
