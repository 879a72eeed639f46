import { useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { HistoryIcon, TemplateIcon } from "~/ui/icons";
import styles from "./Explorer.module.css";
import type { Example } from "./guide";
import { history, type Kept, nameOf } from "./kept";

type MenusProps = { userId: string; examples: readonly Example[]; onPick: (picked: Kept) => void };

/** Documents to begin with: those of the guide, and those that were run here before. */
export function Menus({ userId, examples, onPick }: MenusProps) {
  const { t } = useLingui();
  const [past, setPast] = useState<readonly Kept[]>([]);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<TemplateIcon size={16} />}>{t`Examples`}</Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ""}>
          {examples.map(({ title, document, variables }) => (
            <Menu.Item key={title} lang="en" onClick={() => onPick({ document, variables })}>
              {title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" onOpen={() => setPast(history(userId))}>
        <Menu.Target>
          <Button variant="default" leftSection={<HistoryIcon size={16} />}>{t`History`}</Button>
        </Menu.Target>
        <Menu.Dropdown className={styles.menu ?? ""}>
          {past.map((kept) => (
            <Menu.Item key={kept.document} onClick={() => onPick(kept)}>
              <span className={styles.kept}>{nameOf(kept)}</span>
            </Menu.Item>
          ))}
          {past.length === 0 && <Menu.Item disabled>{t`Nothing was run yet.`}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
