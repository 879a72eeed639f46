/** Fields that a person has changed since they came to them, and what stood there before. */
const before = new WeakMap<Element, string>();
const touched = new Set<Field>();

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLElement && target.matches("input:not([type=search]), textarea, select");

document.addEventListener("focusin", ({ target }) => {
  if (isField(target) && !before.has(target)) before.set(target, target.value);
});

document.addEventListener("input", ({ target }) => {
  if (isField(target)) touched.add(target);
});

const held = new Set<symbol>();

/** For work that is in no field, such as borders that were dragged: it counts as unsaved until released. */
export function holdUnsaved(): () => void {
  const hold = Symbol("unsaved");
  held.add(hold);
  return () => void held.delete(hold);
}

/**
 * Whether leaving the page now would take something from under a person's hands: a dialog is open, or text was typed
 * into a field that is still there. A search, or what was sent and emptied, is none.
 */
export function isBusyTyping(): boolean {
  for (const field of touched) {
    if (!field.isConnected || field.value === before.get(field)) touched.delete(field);
  }
  return touched.size > 0 || held.size > 0 || document.querySelector("[aria-modal=true]") !== null;
}
