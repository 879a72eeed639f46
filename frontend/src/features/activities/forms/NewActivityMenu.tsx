import { useLingui } from "@lingui/react/macro";
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { AddIcon } from "~/ui/icons";
import { ACTIVITY_KINDS, KIND_ICONS, KIND_WORDS } from "../kinds";
import { type Given, useActivityDialog } from "./dialog";

type NewActivityMenuProps = Pick<Given, "contactId" | "organizationId" | "ticketId"> & {
  /** Opens the menu from anywhere on the page. */
  hotkey?: string;
  /** The first thing to do here. */
  primary?: boolean;
};

/** Adds an activity of one of the four kinds. */
export function NewActivityMenu({ hotkey, primary = false, ...given }: NewActivityMenuProps) {
  const { t, i18n } = useLingui();
  const { create } = useActivityDialog();
  const [opened, setOpened] = useState(false);
  useHotkeys(hotkey ? [{ keys: hotkey, label: t`New activity`, run: () => setOpened(true) }] : []);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={200}>
      <Menu.Target>
        <Button data-focus-home variant={primary ? "filled" : "default"} leftSection={<AddIcon size={15} />}>
          {t`New activity`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTIVITY_KINDS.map((kind) => {
          const Icon = KIND_ICONS[kind];
          return (
            <Menu.Item
              key={kind}
              leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
              onClick={() => create({ ...given, kind })}
            >
              {i18n._(KIND_WORDS[kind])}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
