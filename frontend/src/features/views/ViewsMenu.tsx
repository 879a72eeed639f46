import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { CheckIcon, DefaultIcon, FoldIcon } from "~/ui/icons";
import styles from "./ViewsMenu.module.css";
import type { View } from "./view";

type ViewsMenuProps = {
  views: readonly View[];
  viewerId: string;
  current: string;
  onChoose: (key: string) => void;
};

/** All stored views: the viewer's own, then what others share. */
export function ViewsMenu({ views, viewerId, current, onChoose }: ViewsMenuProps) {
  const { t } = useLingui();
  if (views.length === 0) return null;
  const mine = views.filter(({ owner }) => owner?.id === viewerId);
  const others = views.filter(({ owner }) => owner?.id !== viewerId);
  const item = (view: View, aside: string) => (
    <Menu.Item
      key={view.id}
      aria-current={view.id === current || undefined}
      rightSection={view.id === current ? <CheckIcon size={14} className={styles.tick} /> : undefined}
      onClick={() => onChoose(view.id)}
    >
      <span className={styles.name}>
        {view.name}
        {view.isDefault && <DefaultIcon size={11} className={styles.star} aria-label={t`opens first`} />}
      </span>
      {aside && <span className={styles.aside}>{aside}</span>}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" title={t`All views`} aria-label={t`All views`}>
          <FoldIcon size={15} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {mine.length > 0 && <Menu.Label>{t`My views`}</Menu.Label>}
        {mine.map((view) => item(view, view.shared ? t`shared` : ""))}
        {others.length > 0 && <Menu.Label>{t`Shared views`}</Menu.Label>}
        {others.map((view) => item(view, view.owner?.name ?? ""))}
      </Menu.Dropdown>
    </Menu>
  );
}
