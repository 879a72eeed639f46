import { useLingui } from "@lingui/react/macro";
import { clockOf } from "~/lib/secondsClock";
import { Bytes } from "~/ui/bytes/Bytes";
import card from "./DeliveryCard.module.css";
import type { Attempt } from "./deliveries";
import styles from "./EarlierTries.module.css";

/** The tries before the last one, the newest first: when each was, and what became of it. */
export function EarlierTries({ attempts }: { attempts: readonly Attempt[] }) {
  const { t } = useLingui();
  return (
    <section>
      <h3 className={card.title}>{t`Earlier tries`}</h3>
      <ol className={styles.tries} aria-label={t`Earlier tries`}>
        {attempts.toReversed().map((attempt) => (
          <li key={attempt.at}>
            <Try attempt={attempt} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Try({ attempt }: { attempt: Attempt }) {
  const { t } = useLingui();
  const { answer } = attempt;
  if (answer === null) return <Line attempt={attempt} />;
  return (
    <details>
      <summary className={styles.more}>
        <Line attempt={attempt} />
      </summary>
      <Bytes label={t`What was answered`} text={answer} contentType="application/json" />
    </details>
  );
}

function Line({ attempt: { at, status, milliseconds, problem } }: { attempt: Attempt }) {
  const { i18n } = useLingui();
  return (
    <span className={styles.line}>
      <time dateTime={at}>{clockOf(at, i18n.locale)}</time>
      {status !== null && (
        <span
          className={styles.status}
        >{`HTTP ${status}${milliseconds === null ? "" : ` · ${milliseconds} ms`}`}</span>
      )}
      {problem !== null && status === null && <span>{problem}</span>}
    </span>
  );
}
