import { t } from "@lingui/core/macro";
import type { Client } from "urql";
import { graphql } from "~/gql";
import { outcomeOf } from "~/lib/graphql/outcome";
import { type SendOptions, sendFile } from "./sendFile";

const ANNOUNCE = graphql(`
  mutation FileAnnounce($input: FileUploadInput!) {
    fileUploadCreate(input: $input) { upload { id url } userErrors { code message path } }
  }
`);

/** The upload's id, to be named where the file is wanted; or why there is none, null when it was stopped. */
export type Uploaded = { id: string } | { why: string | null };

/** Announces a file and sends it. */
export async function upload(client: Client, file: File, options: SendOptions): Promise<Uploaded> {
  const announced = outcomeOf(
    await client.mutation(ANNOUNCE, { input: { name: file.name, size: file.size } }).toPromise(),
  );
  const made = announced.payload?.upload;
  if (options.signal.aborted) return { why: null };
  if (!made) return { why: announced.errors.text ?? null };
  const sent = await sendFile(made.url, file, options);
  if (sent.ok) return { id: made.id };
  return { why: sent.aborted ? null : (sent.message ?? t`The file did not arrive. Try again.`) };
}
