import { Trans, useLingui } from "@lingui/react/macro";
import { Button, CloseButton } from "@mantine/core";
import type { Condition } from "./condition";
import { OP_WORDS, valueWords } from "./conditionWords";
import styles from "./FilterChips.module.css";
import type { ListFields } from "./useListFields";

type FilterChipsProps = {
  list: ListFields;
  conditions: readonly Condition[];
  onChange: (conditions: Condition[]) => void;
};

/** The conditions that hold now, each with its way out. */
export function FilterChips({ list, conditions, onChange }: FilterChipsProps) {
  const { t } = useLingui();
  if (conditions.length === 0) return null;
  return (
    <div className={styles.bar}>
      <ul className={styles.chips} aria-label={t`Conditions`}>
        {conditions.map((condition, at) => (
          <Chip
            key={JSON.stringify(condition)}
            list={list}
            condition={condition}
            onRemove={() => onChange(conditions.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {conditions.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
          <Trans>Clear all</Trans>
        </Button>
      )}
    </div>
  );
}

type ChipProps = { list: ListFields; condition: Condition; onRemove: () => void };

function Chip({ list, condition, onRemove }: ChipProps) {
  const { t, i18n } = useLingui();
  const field = list.byId?.get(condition.field);
  if (!field) return null;
  const value = valueWords(condition, field, i18n.locale);
  return (
    <li className={styles.chip}>
      <span className={styles.words}>
        {field.name} <span className={styles.op}>{i18n._(OP_WORDS[condition.op])}</span> {value}
      </span>
      <CloseButton size="xs" aria-label={t`Remove the condition on ${field.name}`} onClick={onRemove} />
    </li>
  );
}
