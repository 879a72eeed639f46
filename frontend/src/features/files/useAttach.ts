import { useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import type { Chosen } from "./AttachFiles";
import { attach } from "./uploads/sendToRecord";

/** A file on its way. share: from 0 to 1; problem: why it did not arrive. */
export type Going = { key: number; file: File; share: number; problem: string | null };

type Attaching = {
  going: readonly Going[];
  send: (files: readonly File[]) => void;
  stop: (key: number) => void;
};

/** Sends files to a record and chooses them when they are there. */
export function useAttach(
  recordId: string,
  files: readonly Chosen[],
  onChange: (files: readonly Chosen[]) => void,
): Attaching {
  const client = useClient();
  const [going, setGoing] = useState<readonly Going[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const count = useRef(0);
  // several arrive one after another: each is added to those of its moment
  const chosen = useRef(files);
  useEffect(() => {
    chosen.current = files;
  }, [files]);
  const drop = (key: number) => setGoing((now) => now.filter((one) => one.key !== key));
  const change = (key: number, part: Partial<Going>) =>
    setGoing((now) => now.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const sendOne = async (file: File) => {
    count.current += 1;
    const key = count.current;
    const stop = new AbortController();
    stops.current.set(key, stop);
    setGoing((now) => [...now, { key, file, share: 0, problem: null }]);
    const onProgress = (share: number) => change(key, { share });
    const sent = await attach(client, file, { recordId }, { onProgress, signal: stop.signal });
    if ("why" in sent && sent.why !== null) return change(key, { problem: sent.why });
    drop(key);
    if ("why" in sent) return;
    chosen.current = [...chosen.current, { id: sent.id, name: file.name, size: file.size }];
    onChange(chosen.current);
  };
  return {
    going,
    send: (those) => {
      for (const file of those) void sendOne(file);
    },
    stop: (key) => {
      stops.current.get(key)?.abort();
      drop(key);
    },
  };
}
