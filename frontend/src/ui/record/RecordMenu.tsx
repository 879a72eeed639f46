import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useRef, useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { MoreIcon } from "../icons";

/** Something that can be done with the whole record. */
export type Deed = {
  key: string;
  label: string;
  icon: React.ComponentType<{ size?: number }>;
  danger?: boolean;
  run: () => void;
};

/** In a record's head: what can be done with it as a whole. The full stop opens it. */
export function RecordMenu({ name, deeds }: { name: string; deeds: readonly Deed[] }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = () => {
    // as a press of the button, which gets the focus back in the end
    button.current?.focus();
    setOpened(true);
  };
  useHotkeys([{ keys: ".", label: t`What can be done with this record`, run: open }]);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          ref={button}
          variant="subtle"
          color="gray"
          title={`${t`More`} (.)`}
          aria-label={t`More: ${name}`}
        >
          <MoreIcon size={17} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map(({ key, label, icon: Icon, danger = false, run }) => (
          <Menu.Item
            key={key}
            leftSection={<Icon size={14} />}
            {...(danger ? { c: "var(--danger)" } : {})}
            onClick={run}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
