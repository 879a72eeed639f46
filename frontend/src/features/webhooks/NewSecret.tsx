import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { formatDateTime } from "~/lib/format";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ErrorLine } from "~/ui/ErrorLine";
import styles from "./NewSecret.module.css";
import { SecretOnce } from "./SecretOnce";
import type { Webhook } from "./webhooks";

const ROTATE = graphql(`
  mutation WebhookSecretRotate($input: WebhookChoice!) {
    webhookSecretRotate(input: $input) { webhook { id ...WebhookParts } secret userErrors { code message path } }
  }
`);

/** Another secret, while the old one goes on for a day. */
export function NewSecret({ webhook }: { webhook: Webhook }) {
  const { t, i18n } = useLingui();
  const { run, busy, errors, forget } = useAction(ROTATE);
  const [asking, setAsking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const { id, name, oldSecretUntil } = webhook;
  const until = oldSecretUntil && formatDateTime(oldSecretUntil, i18n.locale);
  const close = () => {
    setAsking(false);
    forget();
  };
  const rotate = async () => {
    const { payload } = await run({ input: { id } });
    if (!payload?.secret) return;
    close();
    setSecret(payload.secret);
  };
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t`Secret`}</h3>
      <p className={styles.text}>
        {until
          ? t`The secret before this one signs too, until ${until}.`
          : t`What is sent is signed with it. It was shown once, when it was made.`}
      </p>
      <Button variant="default" onClick={() => setAsking(true)}>{t`New secret…`}</Button>
      <ConfirmDialog
        opened={asking}
        title={t`Give “${name}” a new secret?`}
        confirm={t`Make a new secret`}
        busy={busy}
        onConfirm={() => void rotate()}
        onClose={close}
      >
        {t`For 24 hours what is sent is signed with both, so that the other system misses nothing.`}
        <ErrorLine errors={errors} />
      </ConfirmDialog>
      {secret !== null && <SecretOnce name={name} secret={secret} onClose={() => setSecret(null)} />}
    </section>
  );
}
