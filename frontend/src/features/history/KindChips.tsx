import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { TimelineKind } from "~/gql/graphql";
import { EmptyState } from "~/ui/EmptyState";
import { FilterIcon } from "~/ui/icons";
import styles from "./KindChips.module.css";

const KINDS: readonly [TimelineKind, ReturnType<typeof msg>][] = [
  ["NOTES", msg`Notes`],
  ["CALLS", msg`Calls`],
  ["MESSAGES", msg`Messages`],
  ["ACTIVITIES", msg`Activities`],
  ["TICKETS", msg`Tickets`],
  ["FILES", msg`Files`],
  ["RECORD", msg`Details changed`],
];

type KindChipsProps = {
  /** None of them chosen: all are told. */
  kinds: readonly TimelineKind[];
  onChange: (kinds: readonly TimelineKind[]) => void;
};

/** What of the story is told. */
export function KindChips({ kinds, onChange }: KindChipsProps) {
  const { t, i18n } = useLingui();
  const toggle = (kind: TimelineKind, on: boolean) =>
    onChange(KINDS.map(([one]) => one).filter((one) => (one === kind ? on : kinds.includes(one))));
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">{t`What is told`}</legend>
      {KINDS.map(([kind, words]) => (
        <label key={kind} className={styles.chip}>
          <input
            type="checkbox"
            className="visually-hidden"
            checked={kinds.includes(kind)}
            onChange={(event) => toggle(kind, event.currentTarget.checked)}
          />
          {i18n._(words)}
        </label>
      ))}
    </fieldset>
  );
}

/** Instead of a story of which nothing is of the chosen kinds. */
export function NothingOfThese() {
  const { t } = useLingui();
  return <EmptyState icon={FilterIcon} title={t`Nothing of these kinds yet`} />;
}
