import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { useUpload } from "~/lib/upload/useUpload";
import { refusedName } from "./fileName";

const CREATE = graphql(`
  mutation ImportCreate($input: ImportInput!) {
    importCreate(input: $input) { import { id ...ImportView } userErrors { code message path } }
  }
`);

type SendFile = {
  /** From 0 to 1 while the bytes leave, 1 while the server reads them, null when nothing is on its way. */
  share: number | null;
  name: string;
  /** Why the file was not taken, in words. */
  problem: string | null;
  send: (file: File, crmId: string | null) => Promise<void>;
  cancel: () => void;
};

/** From a file to an import: announced, sent with its progress, read by the server. */
export function useSendFile(onCreated: (id: string) => void): SendFile {
  const { t } = useLingui();
  const create = useAction(CREATE);
  const upload = useUpload();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  const refusals = {
    old: t`This is a workbook of the old kind (.xls). Save it as .xlsx and try again.`,
    foreign: t`This is neither an .xlsx nor a .csv file.`,
  };

  /** The import's id, or why there is none; null when the user stopped it. */
  const attempt = async (
    file: File,
    crmId: string | null,
  ): Promise<{ id: string } | { why: string | null }> => {
    const refused = refusedName(file.name);
    if (refused) return { why: refusals[refused] };
    const uploaded = await upload.send(file);
    if ("why" in uploaded) return uploaded;
    const created = await create.run({ input: { uploadId: uploaded.id, crmId } });
    const made = created.payload?.import;
    return made ? { id: made.id } : { why: created.errors.text ?? null };
  };

  const send = async (file: File, crmId: string | null) => {
    setName(file.name);
    setProblem(null);
    const outcome = await attempt(file, crmId);
    upload.finish();
    if ("id" in outcome) onCreated(outcome.id);
    else setProblem(outcome.why);
  };

  return { share: upload.share, name, problem, send, cancel: upload.cancel };
}
