import { t } from "@lingui/core/macro";
import type { Client } from "urql";
import { graphql } from "~/gql";
import { outcomeOf } from "~/lib/graphql/outcome";
import type { SendOptions } from "~/lib/upload/sendFile";
import { upload } from "~/lib/upload/upload";
import { guessedKind } from "../kinds";
import type { Aim, Send } from "./UploadQueue";

const ATTACH = graphql(`
  mutation FileAttach($input: FileAttachInput!) {
    fileAttach(input: $input) { file { id ...FileParts } userErrors { code message path } }
  }
`);

const REPLACE = graphql(`
  mutation FileReplace($input: FileReplaceInput!) {
    fileReplace(input: $input) { file { id ...FileParts } userErrors { code message path } }
  }
`);

export const LARGEST_MB = 25;

/** Sends files and puts them where they belong. */
export const sendToRecord =
  (client: Client): Send =>
  async (file, aim, options) => {
    const attached = await attach(client, file, aim, options);
    return "why" in attached ? attached : null;
  };

/** The file that it became; or why it did not, null when it was stopped; `final`: it never will as it is. */
type Attached = { id: string } | { why: string | null; final?: boolean };

/** Sends a file and puts it where it belongs; says at once what the server would say after a long way. */
export async function attach(client: Client, file: File, aim: Aim, options: SendOptions): Promise<Attached> {
  if (file.size === 0) return { why: t`The file is empty.`, final: true };
  if (file.size > LARGEST_MB * 2 ** 20)
    return { why: t`The file is too large: at most ${LARGEST_MB} MB.`, final: true };
  const uploaded = await upload(client, file, options);
  if ("why" in uploaded) return uploaded;
  if (options.signal.aborted) return { why: null };
  const { payload, errors } = await take(client, uploaded.id, file, aim);
  return payload?.file
    ? { id: payload.file.id }
    : { why: errors.text ?? t`The file did not arrive. Try again.` };
}

async function take(client: Client, uploadId: string, file: File, { recordId, kind, replaces }: Aim) {
  if (replaces !== undefined) {
    return outcomeOf(await client.mutation(REPLACE, { input: { id: replaces, uploadId } }).toPromise());
  }
  const input = { recordId, uploadId, kind: kind ?? guessedKind(file.name, file.type) };
  return outcomeOf(await client.mutation(ATTACH, { input }).toPromise());
}
