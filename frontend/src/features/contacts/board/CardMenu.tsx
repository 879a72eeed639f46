import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import { Dot } from "~/ui/Dot";
import { CheckIcon, DownIcon, MoreIcon, UpIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import styles from "./BoardCard.module.css";
import { useBoardTools } from "./boardContext";
import type { Card } from "./boardQueries";
import { placeTowards, type Way } from "./step";

const TOP = 0;
/** Not the keys, as usual: the one that opens the menu is still on its way up when the menu is there. */
const OUTSIDE = ["mousedown", "touchstart"];

/** Where a card can be moved to, for fingers and for those who don't drag. */
export function CardMenu({ card, label, onClose }: { card: Card; label: string; onClose: () => void }) {
  const { t } = useLingui();
  const { board, stages, move } = useBoardTools();
  const stepItem = (way: Way, name: string, Icon: typeof UpIcon, keys: string) => {
    const to = placeTowards(board.get().columns, card.id, way);
    return (
      <Menu.Item
        leftSection={<Icon size={14} />}
        rightSection={<Kbd keys={keys} />}
        disabled={!to}
        onClick={() => to && move(card.id, to)}
      >
        {name}
      </Menu.Item>
    );
  };
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-end"
      width={230}
      returnFocus={false}
      clickOutsideEvents={OUTSIDE}
    >
      <Menu.Target>
        <button type="button" className={styles.more} aria-label={label}>
          <MoreIcon size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ""}>
        <Menu.Label>{t`Move to`}</Menu.Label>
        {stages.map(({ id, name, colour }) => (
          <Menu.Item
            key={id}
            leftSection={<Dot colour={colour} />}
            rightSection={id === card.stage?.id && <CheckIcon size={14} />}
            disabled={id === card.stage?.id}
            onClick={() => move(card.id, { stageId: id, index: TOP })}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {stepItem("up", t`Move up`, UpIcon, "alt+↑")}
        {stepItem("down", t`Move down`, DownIcon, "alt+↓")}
      </Menu.Dropdown>
    </Menu>
  );
}
