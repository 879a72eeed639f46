import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { CheckIcon } from "~/ui/icons";
import styles from "./Rights.module.css";
import type { Permission } from "./useRoles";

type RightLineProps = {
  permission: Permission;
  given: boolean;
  error: string | undefined;
  /** Left out where nothing can be changed. */
  onToggle?: ((name: string) => void) | undefined;
};

/** One right in the server's words, with its box, or where it can't be changed with a tick. */
export function RightLine({ permission, given, error, onToggle }: RightLineProps) {
  const { t } = useLingui();
  const { name, description } = permission;
  if (onToggle)
    return <Checkbox label={description} checked={given} error={error} onChange={() => onToggle(name)} />;
  return (
    <span className={styles.fixed} data-given={given || undefined}>
      {given ? (
        <CheckIcon size={16} className={styles.mark} aria-hidden />
      ) : (
        <span className={styles.none} aria-hidden>
          –
        </span>
      )}
      <span>
        {description}
        <span className="visually-hidden">: {given ? t`yes` : t`no`}</span>
      </span>
    </span>
  );
}
