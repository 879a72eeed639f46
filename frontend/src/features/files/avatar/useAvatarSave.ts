import { useState } from "react";
import { graphql } from "~/gql";
import type { CropInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { useUpload } from "~/lib/upload/useUpload";

const SET = graphql(`
  mutation AvatarSet($input: AvatarInput!) {
    avatarSet(input: $input) {
      contact { id version avatar { small medium large } }
      organization { id version avatar { small medium large } }
      userErrors { code message path }
    }
  }
`);

type AvatarSave = {
  busy: boolean;
  /** As of an upload; null when nothing is being sent. */
  share: number | null;
  /** Why the last attempt failed. */
  problem: string | null;
  /** Whether it was saved. */
  save: (file: File, crop: CropInput) => Promise<boolean>;
  remove: () => Promise<boolean>;
  cancel: () => void;
};

/** Gives a record a picture, or takes it away. */
export function useAvatarSave(recordId: string): AvatarSave {
  const { run, busy } = useAction(SET);
  const upload = useUpload();
  const [problem, setProblem] = useState<string | null>(null);
  const set = async (input: { uploadId?: string; crop?: CropInput }) => {
    const { errors } = await run({ input: { id: recordId, ...input } });
    setProblem(errors.text ?? null);
    return errors.all.length === 0;
  };
  const save = async (file: File, crop: CropInput) => {
    setProblem(null);
    const uploaded = await upload.send(file);
    if ("why" in uploaded) {
      setProblem(uploaded.why);
      return false;
    }
    const saved = await set({ uploadId: uploaded.id, crop });
    upload.finish();
    return saved;
  };
  return {
    busy: busy || upload.share !== null,
    share: upload.share,
    problem,
    save,
    remove: () => set({}),
    cancel: upload.cancel,
  };
}
