import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { DeleteIcon, DownIcon, MainIcon, MoreIcon, UpIcon } from "~/ui/icons";
import styles from "./EmailList.module.css";

export type EmailMenuProps = {
  address: string;
  /** Null where there is nothing to do: the main one is it already, the first can't go up. */
  does: {
    main: (() => void) | null;
    up: (() => void) | null;
    down: (() => void) | null;
    remove: () => void;
  };
};

export function EmailMenu({ address, does: { main, up, down, remove } }: EmailMenuProps) {
  const { t } = useLingui();
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          className={styles.menu ?? ""}
          aria-label={t`More: ${address}`}
        >
          <MoreIcon size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {main && (
          <Menu.Item leftSection={<MainIcon size={14} />} onClick={main}>{t`Make it the main one`}</Menu.Item>
        )}
        {up && <Menu.Item leftSection={<UpIcon size={14} />} onClick={up}>{t`Move up`}</Menu.Item>}
        {down && <Menu.Item leftSection={<DownIcon size={14} />} onClick={down}>{t`Move down`}</Menu.Item>}
        <Menu.Item c="var(--danger)" leftSection={<DeleteIcon size={14} />} onClick={remove}>
          {t`Remove`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
