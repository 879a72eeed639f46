import { useRef, useState } from "react";
import { useClient } from "urql";
import { type Uploaded, upload } from "./upload";

type Upload = {
  /** From 0 to 1 while the bytes leave, 1 from then on, null when nothing is on its way. */
  share: number | null;
  send: (file: File) => Promise<Uploaded>;
  /** Stops what is on its way. */
  cancel: () => void;
  /** What was sent has been taken in. */
  finish: () => void;
};

/** Sends one file at a time, and says how far it is. */
export function useUpload(): Upload {
  const client = useClient();
  const [share, setShare] = useState<number | null>(null);
  const sending = useRef<AbortController | null>(null);
  const send = async (file: File): Promise<Uploaded> => {
    sending.current = new AbortController();
    setShare(0);
    const uploaded = await upload(client, file, { onProgress: setShare, signal: sending.current.signal });
    setShare("id" in uploaded ? 1 : null);
    return uploaded;
  };
  return { share, send, cancel: () => sending.current?.abort(), finish: () => setShare(null) };
}
