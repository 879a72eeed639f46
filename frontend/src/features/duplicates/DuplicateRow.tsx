import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { LOOK_ALIKE_WORDS } from "~/lib/lookAlikeWords";
import { MergeIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import styles from "./DuplicateList.module.css";
import { DuplicateSide } from "./DuplicateSide";
import { type Pair, sharedOf, sidesOf } from "./pair";

type DuplicateRowProps = {
  pair: Pair;
  /** The keys are for this one. */
  current: boolean;
  rejected: boolean;
  onMerge: () => void;
  onReject: () => void;
};

/** Two records side by side, why they may be the same, and what to do about it. */
export function DuplicateRow({ pair, current, rejected, onMerge, onReject }: DuplicateRowProps) {
  const { t, i18n } = useLingui();
  const sides = sidesOf(pair);
  const shared = sharedOf(sides);
  const names = sides.map(({ displayName }) => displayName).join(", ");
  return (
    <li className={styles.row} tabIndex={-1} data-current={current || undefined}>
      <div className={styles.sides}>
        {sides.map((side) => (
          <DuplicateSide
            key={side.id}
            side={side}
            shared={shared}
            to={pair.contacts.length > 0 ? "contacts" : "organizations"}
          />
        ))}
      </div>
      <div className={styles.verdict}>
        <ul className={styles.reasons} aria-label={t`Why`}>
          {pair.reasons.map((reason) => (
            <li key={reason} className={styles.reason}>
              {i18n._(LOOK_ALIKE_WORDS[reason])}
            </li>
          ))}
        </ul>
        <span className={styles.deeds}>
          <Button size="compact-sm" variant="default" onClick={onReject}>
            {rejected ? t`Maybe after all` : t`Not the same`}
            <span className="visually-hidden">: {names}</span>
            {current && <Keys keys="n" />}
          </Button>
          {!rejected && (
            <Button size="compact-sm" leftSection={<MergeIcon size={14} />} onClick={onMerge}>
              {t`Merge…`}
              <span className="visually-hidden">: {names}</span>
              {current && <Keys keys="m" />}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}

function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys} aria-hidden>
      <Kbd keys={keys} />
    </span>
  );
}
