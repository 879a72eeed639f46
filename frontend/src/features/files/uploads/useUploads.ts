import { useSyncExternalStore } from "react";
import { type Client, useClient } from "urql";
import { sendToRecord } from "./sendToRecord";
import { type Sending, UploadQueue } from "./UploadQueue";

const queues = new Map<Client, UploadQueue>();

addEventListener("beforeunload", (event) => {
  if ([...queues.values()].some((queue) => queue.busy)) event.preventDefault();
});

/** The queue of whoever is signed in. */
export function useUploadQueue(): UploadQueue {
  const client = useClient();
  const queue = queues.get(client) ?? new UploadQueue(sendToRecord(client));
  queues.set(client, queue);
  return queue;
}

/** What is on its way to a record. */
export function useUploads(recordId: string): readonly Sending[] {
  const queue = useUploadQueue();
  return useSyncExternalStore(queue.subscribe, () => queue.of(recordId));
}
