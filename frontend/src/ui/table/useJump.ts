import { useState } from "react";

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
  const now = held.key === listKey ? held : { key: listKey, from: null, asking: false };
  const by = jumpBy(sort);
  return {
    from: by && now.from,
    go: (from) => hold({ ...now, from: from?.trim() || null }),
    asking: by !== null && now.asking,
    ask: (asking) => hold({ ...now, asking }),
    by,
  };
}
