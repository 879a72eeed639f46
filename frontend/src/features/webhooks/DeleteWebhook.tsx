import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DeleteButton } from "~/ui/DeleteButton";
import type { Webhook } from "./webhooks";

const DELETE = graphql(`
  mutation WebhookDelete($input: DeleteInput!) {
    webhookDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteWebhookProps = { webhook: Webhook; onDeleted: () => void };

export function DeleteWebhook({ webhook: { id, name }, onDeleted }: DeleteWebhookProps) {
  const { t } = useLingui();
  const { run, busy, errors, forget } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onDeleted();
    return payload !== null;
  };
  return (
    <DeleteButton
      title={t`Delete “${name}”?`}
      confirm={t`Delete webhook`}
      errors={errors}
      busy={busy}
      onDelete={remove}
      onForget={forget}
    >
      {t`Nothing is sent there any more, and the log of what was goes with it.`}
    </DeleteButton>
  );
}
