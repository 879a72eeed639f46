import { useLingui } from "@lingui/react/macro";
import { useId } from "react";
import type { ContactBaseKind } from "~/gql/graphql";
import styles from "./KindCards.module.css";
import { BASE_NAMES } from "./words";

type KindCardsProps = {
  kinds: readonly { kind: ContactBaseKind; ready: boolean }[];
  value: ContactBaseKind;
  onChange: (kind: ContactBaseKind) => void;
};

/** Which system the contacts live in; the arrow keys go through the cards. */
export function KindCards({ kinds, value, onChange }: KindCardsProps) {
  const { t, i18n } = useLingui();
  const name = useId();
  return (
    <fieldset className={styles.cards}>
      <legend className="visually-hidden">{t`Contact base`}</legend>
      {kinds.map(({ kind, ready }) => {
        const word = BASE_NAMES[kind];
        return (
          <label key={kind} className={styles.card}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={kind === value}
              onChange={() => onChange(kind)}
            />
            <span className={styles.name}>{typeof word === "string" ? word : i18n._(word)}</span>
            <span className={styles.note}>{ready ? t`in this Ringbook` : t`connector to come`}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
