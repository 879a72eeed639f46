import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { graphql, readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useRecordForm } from "~/ui/useRecordForm";
import { WebhookFields } from "./WebhookFields";
import styles from "./WebhookForm.module.css";
import { FIELDS, valuesOf } from "./webhookForm";
import { WEBHOOK, type Webhook } from "./webhooks";

const UPDATE = graphql(`
  mutation WebhookUpdate($input: WebhookPatch!) {
    webhookUpdate(input: $input) { webhook { id ...WebhookParts } userErrors { code message path } }
  }
`);

/** What a webhook is called, where it leads, and what is sent there. */
export function WebhookForm({ webhook, onReload }: { webhook: Webhook; onReload: () => void }) {
  const { t } = useLingui();
  const { form, patch, took } = useRecordForm(webhook, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async (force: boolean) => {
    const { payload } = await run({ input: patch(force) });
    const saved = readFragment(WEBHOOK, payload?.webhook);
    if (saved) took(saved);
  };
  const owner = webhook.owner?.name ?? t`nobody`;
  return (
    <form noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="lg" maw={620}>
        <WebhookFields form={form} errors={errors} />
        <p className={styles.owner}>
          <Trans>
            It is told what <b>{owner}</b> may see. Whoever changes the address or the events takes that over.
          </Trans>
        </p>
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </Stack>
    </form>
  );
}
