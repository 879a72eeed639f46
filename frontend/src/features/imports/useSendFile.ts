import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { sendFile } from "~/lib/upload";
import { refusedName } from "./fileName";

const ANNOUNCE = graphql(`
  mutation ImportFileAnnounce($input: FileUploadInput!) {
    fileUploadCreate(input: $input) { upload { id url } userErrors { code message path } }
  }
`);

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
  const announce = useAction(ANNOUNCE);
  const create = useAction(CREATE);
  const [share, setShare] = useState<number | null>(null);
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef<AbortController | null>(null);

  const refusals = {
    old: t`This is a workbook of the old kind (.xls). Save it as .xlsx and try again.`,
    foreign: t`This is neither an .xlsx nor a .csv file.`,
  };

  /** The import's id, or why there is none; "" when the user stopped it. */
  const attempt = async (file: File, crmId: string | null): Promise<{ id: string } | { why: string }> => {
    const refused = refusedName(file.name);
    if (refused) return { why: refusals[refused] };
    const announced = await announce.run({ input: { name: file.name, size: file.size } });
    const upload = announced.payload?.upload;
    if (!upload) return { why: announced.errors.text ?? "" };
    sending.current = new AbortController();
    const sent = await sendFile(upload.url, file, { onProgress: setShare, signal: sending.current.signal });
    if (!sent.ok)
      return { why: sent.aborted ? "" : (sent.message ?? t`The file did not arrive. Try again.`) };
    setShare(1);
    const created = await create.run({ input: { uploadId: upload.id, crmId } });
    const made = created.payload?.import;
    return made ? { id: made.id } : { why: created.errors.text ?? "" };
  };

  const send = async (file: File, crmId: string | null) => {
    setName(file.name);
    setProblem(null);
    setShare(0);
    const outcome = await attempt(file, crmId);
    setShare(null);
    if ("id" in outcome) onCreated(outcome.id);
    else setProblem(outcome.why || null);
  };

  return { share, name, problem, send, cancel: () => sending.current?.abort() };
}
