import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatCount } from "~/lib/format";
import { EmptyState } from "~/ui/EmptyState";
import { PlayIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import styles from "./Explorer.module.css";
import type { Answer } from "./run";
import type { Shown } from "./useRun";

type Cost = { requested: number; limit: number };

/** What the server said, whole: data, errors, extensions. */
export function ResultPane({ shown }: { shown: Shown }) {
  const { t } = useLingui();
  return (
    <section className={styles.pane} aria-label={t`Answer`}>
      <p className={styles.status} role="status">
        <Status shown={shown} />
      </p>
      {shown.state === "idle" && !shown.problem ? (
        <EmptyState icon={PlayIcon} title={t`No answer yet`}>
          <Trans>
            <Kbd keys="mod+enter" /> runs the document with your own rights. Mutations really change things.
          </Trans>
        </EmptyState>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must get there
        <div className={styles.answers} tabIndex={0} role="log" aria-label={t`What the server said`}>
          {shown.answers.map((answer) => (
            <pre key={answer.number} className={styles.answer}>
              {JSON.stringify(answer.body, null, 2)}
            </pre>
          ))}
        </div>
      )}
    </section>
  );
}

function Status({ shown }: { shown: Shown }) {
  const { t, i18n } = useLingui();
  const [last] = shown.answers;
  const count = last?.number ?? 0;
  if (shown.problem === "variables")
    return <span className={styles.bad}>{t`The variables are no JSON object.`}</span>;
  if (shown.problem) return <span className={styles.bad}>{t`The server could not be reached.`}</span>;
  if (shown.state === "asking") return <>{t`Asking …`}</>;
  if (shown.state === "listening" || (last && last.status === null) || shown.reason)
    return (
      <>
        {shown.state === "listening" ? t`Listening` : t`Ended`} ·{" "}
        <Plural value={count} one="# event" other="# events" />
        {shown.reason && ` · ${shown.reason}`}
      </>
    );
  if (!last) return null;
  const failed = Array.isArray(last.body["errors"]);
  const cost = costOf(last);
  const requested = cost && formatCount(cost.requested, i18n.locale);
  const limit = cost && formatCount(cost.limit, i18n.locale);
  return (
    <>
      <span className={failed ? styles.bad : styles.good}>{failed ? t`Errors` : "OK"}</span>
      {last.status !== null && last.status !== 200 && ` · HTTP ${last.status}`}
      {shown.milliseconds !== null && ` · ${shown.milliseconds} ms`}
      {cost && <> · {t`cost ${requested} of ${limit}`}</>}
    </>
  );
}

function costOf({ body }: Answer): Cost | undefined {
  return (body["extensions"] as { cost?: Cost } | undefined)?.cost;
}
