import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { regionName } from "~/lib/regions";
import type { Diagnosis } from "./diagnosis";
import { KIND_WORDS } from "./rungWords";
import styles from "./Verdict.module.css";

/** Who it is in one sentence, and how the number was read. */
export function Verdict({ diagnosis }: { diagnosis: Diagnosis }) {
  const { t, i18n } = useLingui();
  const { sentence, certainty, contact, organization, colleague, international, e164, region, kind, digits } =
    diagnosis;
  const word = KIND_WORDS[kind];
  const read = [
    [t`Read as`, international],
    [t`E.164`, e164],
    [t`Digits`, e164 ? null : digits],
    [t`Country`, region && regionName(region, i18n.locale)],
    [t`Kind`, word && i18n._(word)],
    [t`Colleague`, colleague?.name],
  ] as const;
  return (
    <div className={styles.verdict}>
      <p className={styles.sentence} data-nobody={certainty === "NONE" || undefined} role="status">
        {contact && (
          <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.who}>
            {contact.displayName}
          </Link>
        )}
        {!contact && organization && (
          <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.who}>
            {organization.displayName}
          </Link>
        )}
        {sentence}
      </p>
      <dl className={styles.facts}>
        {read.map(
          ([label, value]) =>
            value && (
              <div key={label} className={styles.fact}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
