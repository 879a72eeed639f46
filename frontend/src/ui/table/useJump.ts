import { useState } from "react";
import { fold } from "../fields/option";

export type Jump = {
  /** Where the list begins: the first row whose name (or city) is this or comes after it; null: at its start. */
  from: string | null;
  go: (from: string | null) => void;
  /** Whether one is typing where to go. */
  asking: boolean;
  ask: (asking: boolean) => void;
  /** What the list is ordered by, if one can jump in it. */
  by: JumpBy | null;
};

export type JumpBy = "name" | "city";

/** What tells where a jump has landed. */
export type Landing = { displayName?: string; city?: string | null };

/** Whether a row begins as one asked. A name is asked for by any of its words, as a last name may come first. */
export function beginsWith({ displayName = "", city }: Landing, by: JumpBy, from: string): boolean {
  const asked = wordsOf(from).join(" ");
  if (by === "city")
    return wordsOf(city ?? "")
      .join(" ")
      .startsWith(asked);
  const words = wordsOf(displayName);
  const turned = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
  return turned.some((name) => name.startsWith(asked));
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** One jumps in a list ordered by names or cities. */
export function jumpBy(sort: string): JumpBy | null {
  const field = sort.replace(/^-/, "");
  return field === "name" || field === "city" ? field : null;
}

/** A jump in a long list; it ends when another list (`listKey`: its filter and order) is shown. */
export function useJump(listKey: string, sort: string): Jump {
  const [held, hold] = useState<{ key: string; from: string | null; asking: boolean }>({
    key: listKey,
    from: null,
    asking: false,
  });
  const current = (one: typeof held) =>
    one.key === listKey ? one : { key: listKey, from: null, asking: false };
  const now = current(held);
  const by = jumpBy(sort);
  return {
    from: by && now.from,
    go: (from) => hold((one) => ({ ...current(one), from: from?.trim() || null })),
    asking: by !== null && now.asking,
    ask: (asking) => hold((one) => ({ ...current(one), asking })),
    by,
  };
}
