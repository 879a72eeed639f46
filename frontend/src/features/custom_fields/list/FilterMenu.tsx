import { useLingui } from "@lingui/react/macro";
import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import { FilterIcon } from "~/ui/icons";
import { ConditionForm } from "./ConditionForm";
import type { Condition } from "./condition";
import styles from "./FilterMenu.module.css";
import type { ListFields } from "./useListFields";

type FilterMenuProps = { list: ListFields; onAdd: (condition: Condition) => void };

/** Adds one condition on a searchable field. */
export function FilterMenu({ list, onAdd }: FilterMenuProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const groups = list.crms
    .map(({ name, fields }) => ({ name, fields: fields.filter((field) => field.searchable) }))
    .filter(({ fields }) => fields.length > 0);
  if (groups.length === 0) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<FilterIcon size={15} />}
          classNames={{ section: styles.icon ?? "" }}
          onClick={() => setOpened(!opened)}
        >
          <span className={styles.word}>{t`Filter`}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t`Filter`}>
        <ConditionForm
          groups={groups}
          onAdd={(condition) => {
            setOpened(false);
            onAdd(condition);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
