import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import type { ListLayout } from "~/gql/graphql";
import { useHotkeys } from "~/lib/hotkeys";
import { BoardIcon, TableIcon } from "~/ui/icons";
import styles from "./LayoutSwitch.module.css";

type LayoutSwitchProps = { layout: ListLayout; onChange: (layout: ListLayout) => void };

/** The same people as a table or by stage. */
export function LayoutSwitch({ layout, onChange }: LayoutSwitchProps) {
  const { t } = useLingui();
  const other = layout === "TABLE" ? "BOARD" : "TABLE";
  useHotkeys([{ keys: "v", label: t`Table or board`, run: () => onChange(other) }]);
  return (
    <SegmentedControl
      className={styles.switch ?? ""}
      size="xs"
      aria-label={t`Layout`}
      data={[item("TABLE", t`Table`, TableIcon), item("BOARD", t`Board`, BoardIcon)]}
      value={layout}
      onChange={onChange}
    />
  );
}

const item = (value: ListLayout, name: string, Icon: typeof TableIcon) => ({
  value,
  label: (
    <span className={styles.item} title={name}>
      <Icon size={16} aria-hidden />
      <span className="visually-hidden">{name}</span>
    </span>
  ),
});
