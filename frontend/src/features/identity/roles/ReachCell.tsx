import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { CheckIcon } from "~/ui/icons";
import styles from "./ReachTable.module.css";
import { isImplied } from "./reach";
import type { Permission } from "./useRoles";

type ReachCellProps = {
  /** Undefined where there is no such right. */
  permission: Permission | undefined;
  chosen: readonly string[];
  onToggle: ((name: string) => void) | undefined;
};

/** A box of the table; one that a wider right holds already is ticked and can't be changed. */
export function ReachCell({ permission, chosen, onToggle }: ReachCellProps) {
  const { t } = useLingui();
  if (!permission) return null;
  const { name, description } = permission;
  const implied = isImplied(name, chosen);
  const given = implied || chosen.includes(name);
  if (onToggle)
    return (
      <Checkbox
        className={styles.box ?? ""}
        aria-label={description}
        title={description}
        checked={given}
        disabled={implied}
        onChange={() => onToggle(name)}
      />
    );
  return (
    <span title={description} className={implied ? styles.implied : styles.given}>
      {given && <CheckIcon size={16} aria-hidden />}
      <span className="visually-hidden">
        {description}: {given ? t`yes` : t`no`}
      </span>
    </span>
  );
}
