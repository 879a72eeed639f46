import { useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { CheckIcon, ColumnsIcon } from "~/ui/icons";
import { TYPES } from "../types";
import styles from "./ColumnsMenu.module.css";
import type { ListFields } from "./useListFields";

/** Which additional fields stand in the table. */
export function ColumnsMenu({ crms, columns, toggle }: ListFields) {
  const { t } = useLingui();
  const filled = crms.filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) return null;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<ColumnsIcon size={15} />}
          className={styles.button ?? ""}
          classNames={{ section: styles.buttonIcon ?? "" }}
        >
          <span className={styles.word}>{t`Columns`}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {filled.map(({ id, name, fields }) => (
          <div key={id}>
            <Menu.Label>{filled.length > 1 ? name : t`Additional fields`}</Menu.Label>
            {fields.map((field) => (
              <ColumnItem
                key={field.id}
                name={field.name}
                type={field.type}
                checked={columns.some((column) => column.id === field.id)}
                onToggle={() => toggle(field.id)}
              />
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type ColumnItemProps = { name: string; type: keyof typeof TYPES; checked: boolean; onToggle: () => void };

function ColumnItem({ name, type, checked, onToggle }: ColumnItemProps) {
  const { icon: Icon } = TYPES[type];
  return (
    <Menu.CheckboxItem
      checked={checked}
      checkIcon={<CheckIcon size={14} className={styles.tick} />}
      onChange={onToggle}
    >
      <span className={styles.item}>
        <Icon size={15} stroke={1.7} aria-hidden className={styles.icon} />
        {name}
      </span>
    </Menu.CheckboxItem>
  );
}
