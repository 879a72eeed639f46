import { Switch } from "@mantine/core";
import styles from "./FieldList.module.css";
import type { Trait } from "./useFieldSwitches";

type FieldSwitchProps = {
  /** The field's name, for those who hear the switch. */
  of: string;
  label: string;
  trait: Trait;
  checked: boolean;
  onChange: (trait: Trait, on: boolean) => void;
};

export function FieldSwitch({ of, label, trait, checked, onChange }: FieldSwitchProps) {
  return (
    <td className={styles.switch}>
      <Switch
        size="xs"
        checked={checked}
        label={
          <>
            <span className="visually-hidden">{of}: </span>
            <span className={styles.caption}>{label}</span>
          </>
        }
        onChange={(event) => onChange(trait, event.currentTarget.checked)}
      />
    </td>
  );
}
