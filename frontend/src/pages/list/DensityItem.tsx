import { useLingui } from "@lingui/react/macro";
import { Menu } from "@mantine/core";
import type { ListDensity } from "~/gql/graphql";
import { CheckIcon } from "~/ui/icons";
import styles from "./ListMenu.module.css";

type DensityItemProps = { density: ListDensity; onChange: (density: ListDensity) => void };

/** In a list's menu: more rows on a screen, or more air. */
export function DensityItem({ density, onChange }: DensityItemProps) {
  const { t } = useLingui();
  const compact = density === "COMPACT";
  return (
    <Menu.CheckboxItem
      checked={compact}
      className={styles.density ?? ""}
      checkIcon={<CheckIcon size={14} />}
      onChange={() => onChange(compact ? "NORMAL" : "COMPACT")}
    >
      {t`Compact rows`}
    </Menu.CheckboxItem>
  );
}
