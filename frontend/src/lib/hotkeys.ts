import { useEffect, useRef } from "react";

export type Hotkey = {
  /** "g c" is a sequence, "alt+w" a chord; a digit may be a range: "alt+1-9". */
  keys: string;
  label: string;
  run: (digit: number) => void;
  /** Also while one types in a field; for chords that do nothing there. */
  inFields?: boolean;
};

type Registered = { hotkeys: readonly Hotkey[]; everywhere: boolean };

const SEQUENCE_MS = 900;
const active = new Set<Registered>();
let before = "";
let beforeAt = 0;

/** All keys that work on the screen now, those that work everywhere first. */
export function activeHotkeys(): Hotkey[] {
  const those = [...active];
  const ordered = [...those.filter((each) => each.everywhere), ...those.filter((each) => !each.everywhere)];
  return ordered.flatMap(({ hotkeys }) => hotkeys);
}

/** The chord's name by the key's place for letters and digits, so that Alt on a Mac does not turn W into ∑. */
export function chordOf(event: KeyboardEvent): string {
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase();
  const key = event.altKey && place ? place : event.key.toLowerCase();
  const mod = event.ctrlKey || event.metaKey ? "mod+" : "";
  return `${mod}${event.altKey ? "alt+" : ""}${key}`;
}

export function matches(hotkey: string, chord: string, previous: string): boolean {
  if (hotkey.endsWith("1-9")) return chord.slice(0, -1) === hotkey.slice(0, -3) && /[1-9]$/.test(chord);
  return hotkey === chord || (previous !== "" && hotkey === `${previous} ${chord}`);
}

/** Who has pressed "g" and then "t" means that, and not the "t" of the page. Else the later ones win. */
export const chosen = <Keys extends { keys: string }>(hits: readonly Keys[]): Keys | undefined =>
  hits.findLast(({ keys }) => keys.includes(" ")) ?? hits.at(-1);

/** Letters are for a field, or for a list or a menu that is open. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("input,textarea,select,[aria-haspopup][aria-expanded=true]") ||
      target.closest("[role=menu],[role=listbox]") !== null)
  );
}

function onKeyDown(event: KeyboardEvent): void {
  const chord = chordOf(event);
  if (event.defaultPrevented || document.querySelector("[aria-modal=true]")) return;
  const free = event.altKey || !typing(event.target);
  const listening = activeHotkeys().filter(({ inFields }) => free || inFields);
  const previous = Date.now() - beforeAt < SEQUENCE_MS ? before : "";
  const hit = chosen(listening.filter((hotkey) => matches(hotkey.keys, chord, previous)));
  if (!free && !hit) return;
  before = hit ? "" : chord;
  beforeAt = Date.now();
  if (!hit) return;
  event.preventDefault();
  hit.run(Number(chord.at(-1)));
}

/**
 * Registers keys while the component is on screen; what came on screen later wins, and a page over the keys that work
 * everywhere.
 */
export function useHotkeys(hotkeys: readonly Hotkey[], everywhere = false): void {
  const registered = useRef<Registered>({ hotkeys, everywhere });
  // in its place: who is drawn again did not come on screen later
  useEffect(() => {
    registered.current.hotkeys = hotkeys;
  }, [hotkeys]);
  useEffect(() => {
    const entry = registered.current;
    if (active.size === 0) addEventListener("keydown", onKeyDown);
    active.add(entry);
    return () => {
      active.delete(entry);
      if (active.size === 0) removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
