import { useEffect, useState } from "react";
import type { RichTextEditor } from "./RichTextEditor";

type Part = typeof RichTextEditor;

let loaded: Part | null = null;

const load = () =>
  import("./RichTextEditor").then(({ RichTextEditor: part }) => {
    loaded = part;
  });

const LATEST_MS = 1000;

/** Calls back when the page is at rest, after a second at the latest; answers with what calls it off. */
function atRest(run: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(run, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, { timeout: LATEST_MS });
  return () => cancelIdleCallback(asked);
}

/** The editor as soon as the page has the time for it, or at once for who waits for it; null until then. */
export function useEditorPart(atOnce: boolean): Part | null {
  const [part, setPart] = useState(() => (atOnce ? loaded : null));
  useEffect(() => {
    if (part) return undefined;
    let gone = false;
    const show = () =>
      void load().then(
        () => gone || setPart(() => loaded),
        // no line: the plain field stays
        () => undefined,
      );
    const callOff = atOnce ? undefined : atRest(show);
    if (atOnce) show();
    return () => {
      gone = true;
      callOff?.();
    };
  }, [part, atOnce]);
  return part;
}
