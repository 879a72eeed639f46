import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useRef } from "react";
import type { FileKind } from "~/gql/graphql";
import { ClipIcon } from "~/ui/icons";
import { useUploadQueue } from "./uploads/useUploads";

type AddFilesProps = {
  recordId: string;
  /** What kind they will be; guessed when left out. */
  kind: FileKind | null;
  /** The first there is to do. */
  first: boolean;
};

export function AddFiles({ recordId, kind, first }: AddFilesProps) {
  const { t } = useLingui();
  const queue = useUploadQueue();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        data-focus-home
        variant={first ? "filled" : "default"}
        leftSection={<ClipIcon size={15} />}
        onClick={() => chooser.current?.click()}
      >
        <Trans>Add files</Trans>
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t`Files to add`}
        onChange={({ currentTarget }) => {
          queue.add(Array.from(currentTarget.files ?? []), kind === null ? { recordId } : { recordId, kind });
          // so that the same file can be chosen again
          currentTarget.value = "";
        }}
      />
    </>
  );
}
