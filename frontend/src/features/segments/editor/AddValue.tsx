import { useLingui } from "@lingui/react/macro";
import { Button, Select } from "@mantine/core";
import type { Option } from "~/ui/fields/option";
import styles from "./ClassifierList.module.css";
import type { ValueRule } from "./draft";
import type { Parameter } from "./parameters";
import { TypeValue } from "./TypeValue";

type Value = Omit<ValueRule, "points">;
type AddValueProps = { parameter: Parameter; taken: readonly string[]; onAdd: (values: Value[]) => void };

/** The next value that gives points: out of a list, or typed. */
export function AddValue({ parameter: { kind, options }, taken, onAdd }: AddValueProps) {
  const { t } = useLingui();
  const flags: Option[] = [
    { id: "true", label: t`yes` },
    { id: "false", label: t`no` },
  ];
  if (kind !== "options" && kind !== "flag") return <TypeValue kind={kind} taken={taken} onAdd={onAdd} />;
  const left = (kind === "flag" ? flags : options).filter(({ id }) => !taken.includes(id));
  if (left.length === 0) return null;
  return (
    <div className={styles.add}>
      <Select
        w={230}
        size="xs"
        aria-label={t`Add a value`}
        placeholder={t`Add a value…`}
        searchable
        selectFirstOptionOnChange
        nothingFoundMessage={t`Nothing found`}
        data={left.map(({ id, label }) => ({ value: id, label }))}
        value={null}
        onChange={(id) => onAdd(left.filter((option) => option.id === id).map(valueOf))}
      />
      {left.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onAdd(left.map(valueOf))}>
          {t`Add all`}
        </Button>
      )}
    </div>
  );
}

const valueOf = ({ id, label }: Option): Value => ({ value: id, label });
