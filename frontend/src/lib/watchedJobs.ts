import { useEffect } from "react";

const watched = new Map<string, number>();

/** Some dialog shows how this job stands: nobody has to be told of its end besides. */
export const isWatched = (id: string): boolean => watched.has(id);

/** Marks a job as shown; answers what ends that. Shown twice, it stays so until both have ended. */
export function watch(id: string): () => void {
  watched.set(id, (watched.get(id) ?? 0) + 1);
  return () => {
    const left = (watched.get(id) ?? 1) - 1;
    if (left > 0) watched.set(id, left);
    else watched.delete(id);
  };
}

/** For as long as the component is there. */
export function useWatched(id: string | null): void {
  useEffect(() => (id === null ? undefined : watch(id)), [id]);
}
