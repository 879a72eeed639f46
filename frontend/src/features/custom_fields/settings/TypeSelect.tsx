import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { CustomFieldType } from "~/gql/graphql";
import { TYPES } from "../types";
import styles from "./TypeSelect.module.css";

type TypeSelectProps = {
  /** Those that are offered: all of them, or what every stored value can become. */
  types: readonly CustomFieldType[];
  value?: CustomFieldType;
  error?: React.ReactNode;
  onChange?: (type: CustomFieldType) => void;
};

/** A field's type, each with a line on what it holds. */
export function TypeSelect({ types, value = "TEXT", error, onChange }: TypeSelectProps) {
  const { t, i18n } = useLingui();
  const { icon: Icon, about } = TYPES[value];
  return (
    <Select
      label={t`Type`}
      description={types.length > 1 ? i18n._(about) : t`Its values would not survive another one.`}
      inputWrapperOrder={["label", "input", "description", "error"]}
      allowDeselect={false}
      maxDropdownHeight={420}
      comboboxProps={{ width: 300, position: "bottom-start" }}
      leftSection={<Icon size={15} stroke={1.7} />}
      data={types.map((type) => ({ value: type, label: i18n._(TYPES[type].label) }))}
      value={value}
      error={error}
      onChange={(type) => type && onChange?.(type)}
      renderOption={({ option }) => <TypeOption type={option.value} label={option.label} />}
    />
  );
}

function TypeOption({ type, label }: { type: CustomFieldType; label: string }) {
  const { i18n } = useLingui();
  const { icon: Icon, about } = TYPES[type];
  return (
    <span className={styles.option}>
      <Icon size={16} stroke={1.7} aria-hidden className={styles.icon} />
      <span>
        {label}
        <span className={styles.about}>{i18n._(about)}</span>
      </span>
    </span>
  );
}
