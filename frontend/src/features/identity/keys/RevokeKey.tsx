import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import type { ApiKey } from "./keys";

const REVOKE = graphql(`
  mutation ApiKeyRevoke($input: DeleteInput!) {
    apiKeyRevoke(input: $input) { deletedId userErrors { code message path } }
  }
`);

export function RevokeKey({ apiKey: { id, name }, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(REVOKE);
  const revoke = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t`Revoke the key “${name}”?`}
      confirm={t`Revoke key`}
      danger
      busy={busy}
      onConfirm={() => void revoke()}
      onClose={onClose}
    >
      {t`Whatever comes with it is turned away from this moment on. It can't be taken back.`}
      <ErrorLine errors={errors} />
    </ConfirmDialog>
  );
}
