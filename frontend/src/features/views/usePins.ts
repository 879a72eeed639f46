import { useState } from "react";
import { load, save } from "~/lib/storage";

type Pins = {
  isPinned: (view: { id: string; owner?: { id: string } | null }) => boolean;
  toggle: (id: string, now: boolean) => void;
};

/** Which views this user has as tabs: their own ones, unless they say otherwise. */
export function usePins(list: string, userId: string): Pins {
  const key = `views.pinned.${list.toLowerCase()}.${userId}`;
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>(() => load(key, {}));
  return {
    isPinned: ({ id, owner }) => said[id] ?? owner?.id === userId,
    toggle: (id, now) => {
      const next = { ...said, [id]: !now };
      setSaid(next);
      save(key, next);
    },
  };
}
