import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "./fields/EditConflict";
import styles from "./SaveBar.module.css";

type SaveBarProps = {
  dirty: boolean;
  busy: boolean;
  errors: UserErrors;
  /** Fields whose errors stand beside them. */
  fields: readonly string[];
  onReset: () => void;
  /** Takes what a colleague saved. */
  onReload: () => void;
  /** Saves over what a colleague saved. */
  onForce: () => void;
};

/** Under a form: what is wrong with the whole of it, and the buttons. */
export function SaveBar({ dirty, busy, errors, fields, onReset, onReload, onForce }: SaveBarProps) {
  const { t } = useLingui();
  const rest = errors.beyond(fields);
  if (errors.conflict)
    return <EditConflict message={errors.conflict.message} onTheirs={onReload} onMine={onForce} />;
  return (
    <div className={styles.bar}>
      {rest !== undefined && (
        <p role="alert" className={styles.error}>
          {rest}
        </p>
      )}
      <Button type="submit" loading={busy} disabled={!dirty}>{t`Save`}</Button>
      {dirty && <Button variant="subtle" color="gray" onClick={onReset}>{t`Discard`}</Button>}
    </div>
  );
}
