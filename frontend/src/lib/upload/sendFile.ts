/** What came of sending a file; `message` is the server's reason, null when it gave none. */
export type Sent = { ok: true } | { ok: false; aborted: boolean; message: string | null };

export type SendOptions = {
  /** From 0 to 1, as the bytes leave. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
};

/** Sends a file's bytes to the address it was given. Not by fetch, which cannot say how far it is. */
export function sendFile(url: string, file: File, { onProgress, signal }: SendOptions): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = (aborted: boolean) =>
      resolve({ ok: false, aborted, message: reasonOf(request.responseText) });
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener("load", () => (request.status < 300 ? resolve({ ok: true }) : failed(false)));
    request.addEventListener("error", () => failed(false));
    request.addEventListener("abort", () => failed(true));
    signal.addEventListener("abort", () => request.abort());
    request.open("PUT", url);
    request.setRequestHeader("X-Ringbook", "1");
    request.send(file);
  });
}

/** The sentence in `{"error": "…"}`. */
export function reasonOf(body: string): string | null {
  try {
    const { error } = JSON.parse(body) as { error?: unknown };
    return typeof error === "string" ? error : null;
  } catch {
    return null;
  }
}
