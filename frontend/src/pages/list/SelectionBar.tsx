import { useLingui } from "@lingui/react/macro";
import { Menu, Tooltip } from "@mantine/core";
import { CloseIcon, MoreIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { useNarrow } from "~/ui/useNarrow";
import styles from "./SelectionBar.module.css";
import type { SelectionDeed } from "./useSelectionDeeds";

type SelectionBarProps = { label: string; deeds: readonly SelectionDeed[]; onClear: () => void };

/** Floats over the list while rows are ticked. On a phone it lies at the bottom and keeps more in its menu. */
export function SelectionBar({ label, deeds, onClear }: SelectionBarProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const inBar = deeds.filter(({ low, key }) => (narrow ? key === "edit" : low !== true));
  const inMenu = deeds.filter((deed) => !inBar.includes(deed));
  return (
    <div className={styles.bar} data-floats role="toolbar" aria-label={t`What is selected`}>
      <span className={styles.count}>{label}</span>
      {inBar.map(({ key, label: name, icon: Icon, keys, run }) => (
        <Tooltip key={key} label={<Kbd keys={keys} />} openDelay={400} withinPortal>
          <button type="button" className={styles.deed} onClick={run}>
            <Icon size={15} stroke={1.7} aria-hidden />
            {name}
          </button>
        </Tooltip>
      ))}
      {inMenu.length > 0 && (
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <button type="button" className={styles.deed}>
              <MoreIcon size={16} aria-hidden />
              <span className="visually-hidden">{t`More`}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {inMenu.map(({ key, label: name, icon: Icon, keys, run }) => (
              <Menu.Item
                key={key}
                leftSection={<Icon size={15} stroke={1.7} aria-hidden />}
                rightSection={!narrow && <Kbd keys={keys} />}
                {...(key === "delete" && { color: "red" })}
                onClick={run}
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Tooltip label={<Kbd keys="escape" />} openDelay={400} withinPortal>
        <button type="button" className={styles.clear} onClick={onClear}>
          <CloseIcon size={15} aria-hidden />
          <span className="visually-hidden">{t`Clear the selection`}</span>
        </button>
      </Tooltip>
    </div>
  );
}
