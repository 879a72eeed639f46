import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import property from "~/ui/fields/Property.module.css";
import { CheckIcon, CloseIcon } from "~/ui/icons";
import styles from "./ContactGlance.module.css";

type Consent = { id: string; kind: { name: string }; current?: { granted: boolean } | null | undefined };

/** What they allowed and what they forbade; what nobody asked yet is only counted. */
export function ConsentsLine({ consents }: { consents: readonly Consent[] }) {
  const { t } = useLingui();
  const answered = consents.filter(({ current }) => current);
  return (
    <Link to="." search={{ panel: "consents" }} replace className={property.editable}>
      <span className={styles.consents}>
        {answered.map(({ id, kind, current }) => (
          <span key={id} className={styles.consent} data-granted={current?.granted}>
            {current?.granted ? (
              <CheckIcon size={13} stroke={2.2} aria-hidden />
            ) : (
              <CloseIcon size={13} stroke={2.2} aria-hidden />
            )}
            <span>{kind.name}</span>
            <span className="visually-hidden">: {current?.granted ? t`granted` : t`withdrawn`}</span>
          </span>
        ))}
        {answered.length === 0 && <span className={property.empty}>{t`never asked`}</span>}
      </span>
    </Link>
  );
}
