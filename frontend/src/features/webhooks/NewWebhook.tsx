import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { graphql, readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { WebhookFields } from "./WebhookFields";
import { FIELDS, type WebhookValues } from "./webhookForm";
import { WEBHOOK, type Webhook } from "./webhooks";

const CREATE = graphql(`
  mutation WebhookCreate($input: WebhookInput!) {
    webhookCreate(input: $input) { webhook { id ...WebhookParts } secret userErrors { code message path } }
  }
`);

type NewWebhookProps = {
  /** The secret comes along this once. */
  onCreated: (webhook: Webhook, secret: string) => void;
  onClose: () => void;
};

export function NewWebhook({ onCreated, onClose }: NewWebhookProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(CREATE);
  const form = useForm<WebhookValues>({ initialValues: { name: "", url: "", events: [] } });
  const create = async () => {
    const { payload } = await run({ input: form.values });
    const made = readFragment(WEBHOOK, payload?.webhook);
    if (made && payload?.secret) onCreated(made, payload.secret);
  };
  return (
    <FormDialog
      opened
      title={t`New webhook`}
      size={680}
      submit={t`Create webhook`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.beyond(FIELDS)}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <WebhookFields form={form} errors={errors} />
    </FormDialog>
  );
}
