import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { CheckIcon } from "~/ui/icons";
import { type Diagnosis, type Hit, type Step, type StepState, stepState } from "./diagnosis";
import styles from "./Ladder.module.css";
import { RUNG_WORDS } from "./rungWords";

/** The ladder as it was climbed for a number: what each rung found, which one decided, and why others did not. */
export function Ladder({ steps }: Pick<Diagnosis, "steps">) {
  const { t } = useLingui();
  return (
    <ol className={styles.ladder} aria-label={t`How the number was looked for`}>
      {steps.map((step) => (
        <Rung key={step.rung} step={step} />
      ))}
    </ol>
  );
}

function Rung({ step }: { step: Step }) {
  const { i18n } = useLingui();
  const state = stepState(step);
  return (
    <li className={styles.rung} data-state={state}>
      <span className={styles.mark} aria-hidden>
        {state === "decided" && <CheckIcon size={12} stroke={2.6} />}
      </span>
      <div className={styles.body}>
        <p className={styles.name}>
          {i18n._(RUNG_WORDS[step.rung])}
          <StateWord state={state} />
        </p>
        {step.sentence !== "" && <p className={styles.why}>{step.sentence}</p>}
        {step.hits.length > 0 && (
          <ul className={styles.hits}>
            {step.hits.map((hit) => (
              <HitLine key={`${hit.contact?.id} ${hit.organization?.id} ${hit.number}`} hit={hit} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function StateWord({ state }: { state: StepState }) {
  const { t } = useLingui();
  const words: Record<StepState, string> = {
    decided: t`decided`,
    found: t`found, not needed`,
    skipped: t`skipped`,
    empty: t`nothing`,
  };
  return <span className={styles.state}>{words[state]}</span>;
}

function HitLine({ hit: { contact, organization, number } }: { hit: Hit }) {
  return (
    <li className={styles.hit}>
      {contact && (
        <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.link}>
          {contact.displayName}
        </Link>
      )}
      {organization && (
        <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.link}>
          {organization.displayName}
        </Link>
      )}
      <span className={styles.number}>{number}</span>
    </li>
  );
}
