import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { FieldIcon } from "~/ui/icons";
import type { TextField } from "~/ui/richText/fields";
import styles from "./FieldMenu.module.css";

/** `sample`: what it could be filled in with. */
export type Field = TextField & { sample: string };

type FieldMenuProps = { fields: readonly Field[]; onPick: (text: string) => void };

/** The fields that a text may have; the one that is chosen goes to the cursor. */
export function FieldMenu({ fields, onPick }: FieldMenuProps) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end" width={270} withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          title={t`Insert a field`}
          aria-label={t`Insert a field`}
        >
          <FieldIcon size={14} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.list ?? ""}>
        {fields.map(({ key, label, sample }) => (
          <Menu.Item
            key={key}
            rightSection={<span className={styles.sample}>{sample}</span>}
            onClick={() => onPick(`{{${key}}}`)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
