import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { DownIcon, UpIcon } from "../icons";
import { Kbd } from "../Kbd";
import type { Steps } from "./SortableList";

/** "Move up" and "Move down" for a line's menu. */
export function MoveMenuItems({ steps }: { steps: Steps }) {
  const { t } = useLingui();
  return (
    <>
      <Menu.Item
        leftSection={<UpIcon size={14} />}
        rightSection={<Kbd keys="alt+↑" />}
        disabled={!steps.up}
        onClick={() => steps.up?.()}
      >
        {t`Move up`}
      </Menu.Item>
      <Menu.Item
        leftSection={<DownIcon size={14} />}
        rightSection={<Kbd keys="alt+↓" />}
        disabled={!steps.down}
        onClick={() => steps.down?.()}
      >
        {t`Move down`}
      </Menu.Item>
    </>
  );
}
