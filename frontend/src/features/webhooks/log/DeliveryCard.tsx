import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { graphql, readFragment } from "~/gql";
import { formatDateTime } from "~/lib/format";
import { useAction } from "~/lib/graphql/useAction";
import { Bytes } from "~/ui/bytes/Bytes";
import { ErrorLine } from "~/ui/ErrorLine";
import { RetryIcon } from "~/ui/icons";
import styles from "./DeliveryCard.module.css";
import { DeliveryMark } from "./DeliveryMark";
import { type Delivery, type DeliveryRow, ROW } from "./deliveries";
import { EarlierTries } from "./EarlierTries";

const RETRY = graphql(`
  mutation WebhookDeliveryRetry($input: WebhookDeliveryChoice!) {
    webhookDeliveryRetry(input: $input) {
      webhookDelivery { id ...DeliveryRow }
      userErrors { code message path }
    }
  }
`);

const TEST = "webhook.test";

/** What was sent, what was answered, and the button for once more. */
export function DeliveryCard({ delivery }: { delivery: Delivery }) {
  const { t, i18n } = useLingui();
  const row = readFragment(ROW, delivery);
  const { name, createdAt, status, milliseconds, problem } = row;
  const { body, answer, attempts } = delivery;
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <DeliveryMark row={row} />
        <code>{name}</code>
        <span>{formatDateTime(createdAt, i18n.locale)}</span>
      </p>
      {problem !== null && <p className={styles.problem}>{problem}</p>}
      <p className={styles.tries}>
        <Tries row={row} />
      </p>
      {name !== TEST && <Again id={row.id} paused={delivery.webhook?.pausedAt != null} />}
      <section>
        <h3 className={styles.title}>{t`What was sent`}</h3>
        <Bytes label={t`What was sent`} text={body ?? ""} contentType="application/json" />
      </section>
      <section>
        <h3 className={styles.title}>{t`What was answered`}</h3>
        {status !== null && (
          <p
            className={styles.note}
          >{`HTTP ${status}${milliseconds === null ? "" : ` · ${milliseconds} ms`}`}</p>
        )}
        <Bytes label={t`What was answered`} text={answer ?? ""} contentType="application/json" />
      </section>
      {attempts.length > 1 && <EarlierTries attempts={attempts.slice(0, -1)} />}
    </div>
  );
}

function Tries({ row: { tries, nextTryAt, triedAt, state } }: { row: DeliveryRow }) {
  const { t, i18n } = useLingui();
  const count = plural(tries, { one: "# try", other: "# tries" });
  if (state === "WAITING" && nextTryAt !== null && tries > 0) {
    const at = formatDateTime(nextTryAt, i18n.locale);
    return t`${count}; the next one ${at}`;
  }
  if (triedAt === null || tries === 0) return t`It is sent in a moment.`;
  const last = formatDateTime(triedAt, i18n.locale);
  return t`${count}; the last one ${last}`;
}

function Again({ id, paused }: { id: string; paused: boolean }) {
  const { t } = useLingui();
  const { run, busy, errors } = useAction(RETRY);
  return (
    <div>
      <Button
        variant="default"
        leftSection={<RetryIcon size={15} />}
        loading={busy}
        disabled={paused}
        onClick={() => void run({ input: { id } })}
      >{t`Send again`}</Button>
      <ErrorLine errors={errors} />
    </div>
  );
}
