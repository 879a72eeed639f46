import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import type { CallDirection, LoggedEventOutcome } from "~/gql/graphql";
import { callOutcomes, OUTCOMES } from "~/lib/outcomes";
import { Kbd } from "~/ui/Kbd";
import styles from "./WrapUpForm.module.css";

type OutcomePickProps = {
  direction: CallDirection;
  value: LoggedEventOutcome | null;
  error: string | undefined;
  onChange: (outcome: LoggedEventOutcome | null) => void;
};

/** What came of it: arrows and digits choose, the chosen one's digit or a click takes it back. */
export function OutcomePick({ direction, value, error, onChange }: OutcomePickProps) {
  const { t, i18n } = useLingui();
  const name = useId();
  const outcomes = callOutcomes(direction);
  return (
    <fieldset
      className={styles.outcomes}
      aria-describedby={error === undefined ? undefined : `${name}-error`}
    >
      <legend className={styles.label}>{t`What came of it`}</legend>
      {outcomes.map((outcome, at) => (
        <label key={outcome} className={styles.outcome}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={outcome === value}
            aria-keyshortcuts={String(at + 1)}
            {...(outcome === (value ?? outcomes[0]) ? { "data-autofocus": true } : {})}
            onChange={() => onChange(outcome)}
            onClick={() => outcome === value && onChange(null)}
          />
          <span className={styles.outcomeName}>{i18n._(OUTCOMES[outcome])}</span>
          <span aria-hidden className={styles.digit}>
            <Kbd keys={String(at + 1)} />
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p id={`${name}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The outcome that a digit stands for. */
export const outcomeOfDigit = (direction: CallDirection, key: string): LoggedEventOutcome | undefined =>
  /^[1-9]$/.test(key) ? callOutcomes(direction)[Number(key) - 1] : undefined;
