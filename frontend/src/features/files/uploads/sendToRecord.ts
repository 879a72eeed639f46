import { t } from "@lingui/core/macro";
import type { Client } from "urql";
import { graphql } from "~/gql";
import { outcomeOf } from "~/lib/graphql/outcome";
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

/** Sends a file and puts it where it belongs; says at once what the server would say after a long way. */
export function sendToRecord(client: Client): Send {
  return async (file, aim, options) => {
    if (file.size === 0) return { why: t`The file is empty.`, final: true };
    if (file.size > LARGEST_MB * 2 ** 20)
      return { why: t`The file is too large: at most ${LARGEST_MB} MB.`, final: true };
    const uploaded = await upload(client, file, options);
    if ("why" in uploaded) return uploaded;
    if (options.signal.aborted) return { why: null };
    const { errors } = await take(client, uploaded.id, file, aim);
    return errors.text === undefined ? null : { why: errors.text };
  };
}

async function take(client: Client, uploadId: string, file: File, { recordId, kind, replaces }: Aim) {
  if (replaces !== undefined) {
    return outcomeOf(await client.mutation(REPLACE, { input: { id: replaces, uploadId } }).toPromise());
  }
  const input = { recordId, uploadId, kind: kind ?? guessedKind(file.name, file.type) };
  return outcomeOf(await client.mutation(ATTACH, { input }).toPromise());
}
