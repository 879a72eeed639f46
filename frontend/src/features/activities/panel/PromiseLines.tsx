import { useLingui } from "@lingui/react";
import { type FragmentType, graphql, readFragment } from "~/gql";
import { formatNear } from "~/lib/format";
import { useNow } from "~/ui/useNow";
import { useActivityDialog } from "../forms/dialog";
import { KindMark } from "../KindMark";
import styles from "./PromiseLines.module.css";

export const PROMISE = graphql(`fragment PromiseParts on Activity { id kind subject startsAt endsAt }`);

const MINUTE = 60_000;

type PromiseLinesProps = { activities: readonly FragmentType<typeof PROMISE>[]; label: string };

/** What somebody was promised and still waits for, a line each; what is overdue in red. */
export function PromiseLines({ activities, label }: PromiseLinesProps) {
  const { i18n } = useLingui();
  const { open } = useActivityDialog();
  const now = useNow(MINUTE);
  return (
    <ul className={styles.lines} aria-label={label}>
      {readFragment(PROMISE, activities).map(({ id, kind, subject, startsAt, endsAt }) => (
        <li key={id} className={styles.line}>
          <KindMark kind={kind} />
          <button type="button" className={styles.open} title={subject} onClick={() => open(id)}>
            {subject}
          </button>
          <time
            className={styles.when}
            dateTime={endsAt}
            data-overdue={Date.parse(endsAt) < now || undefined}
          >
            {formatNear(kind === "TASK" ? endsAt : startsAt, now, i18n.locale)}
          </time>
        </li>
      ))}
    </ul>
  );
}
