import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { uniqueKey } from "~/lib/uniqueKey";
import { AddIcon, CloseIcon } from "~/ui/icons";
import styles from "./ClassifierList.module.css";
import type { RangeRule } from "./draft";
import { NumberField } from "./NumberField";

type RangeRulesProps = {
  rules: readonly RangeRule[];
  errorAt: (field: string) => string | undefined;
  onChange: (rules: RangeRule[]) => void;
};

/** Points for ranges of a number, in the order they are tried. */
export function RangeRules({ rules, errorAt, onChange }: RangeRulesProps) {
  const { t } = useLingui();
  const add = () =>
    onChange([...rules, { id: uniqueKey(), from: rules.at(-1)?.to ?? "0", to: "", points: "1" }]);
  return (
    <>
      <ul className={styles.rules}>
        {rules.map((rule, at) => {
          const put = (part: Partial<RangeRule>) => onChange(rules.with(at, { ...rule, ...part }));
          return (
            <li key={rule.id} className={styles.rule}>
              <span className={styles.range}>
                <NumberField
                  label={t`Range ${at + 1}, from`}
                  placeholder="−∞"
                  value={rule.from}
                  error={errorAt(`rules.${at}.from`)}
                  onChange={(from) => put({ from })}
                />
                –
                <NumberField
                  label={t`Range ${at + 1}, to`}
                  placeholder="∞"
                  value={rule.to}
                  error={errorAt(`rules.${at}.to`)}
                  onChange={(to) => put({ to })}
                />
              </span>
              <NumberField
                label={t`Range ${at + 1}, points`}
                unit={t`pts`}
                value={rule.points}
                error={errorAt(`rules.${at}.points`)}
                onChange={(points) => put({ points })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t`Take away range ${at + 1}`}
                onClick={() => onChange(rules.toSpliced(at, 1))}
              >
                <CloseIcon size={14} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {rules.length > 1 && <p className={styles.hint}>{t`Where ranges overlap, the upper one counts.`}</p>}
      <Button variant="subtle" size="compact-sm" leftSection={<AddIcon size={14} />} onClick={add}>
        {t`Add a range`}
      </Button>
    </>
  );
}
