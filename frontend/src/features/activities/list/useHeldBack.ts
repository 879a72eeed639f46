import { useEffect, useEffectEvent, useState } from "react";
import { HeldBack } from "./HeldBack";

/** Keeps rows on screen for a while that one's own hand has taken out of the list. */
export function useHeldBack(release: (gone: string[]) => void): HeldBack {
  const [held] = useState(() => new HeldBack());
  const tell = useEffectEvent(release);
  useEffect(() => held.listen((gone) => tell(gone)), [held]);
  return held;
}
