import { useLingui } from "@lingui/react/macro";
import { ReachCell } from "./ReachCell";
import styles from "./ReachTable.module.css";
import { COLUMNS, REACH_ROWS, type ReachColumn, reachSummary } from "./reach";
import type { Permission } from "./useRoles";

type ReachTableProps = {
  permissions: readonly Permission[];
  chosen: readonly string[];
  onToggle?: ((name: string) => void) | undefined;
};

/** The rights over accounts: customers and partners by how far they go, and what that comes to in words. */
export function ReachTable({ permissions, chosen, onToggle }: ReachTableProps) {
  const { t, i18n } = useLingui();
  const heads: Record<ReachColumn, string> = {
    own: t`Their own`,
    project: t`Of their projects`,
    read: t`Reads all`,
    edit: t`Changes all`,
  };
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t`Whose`}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {heads[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {REACH_ROWS.map((row) => (
            <tr key={row.key}>
              <th scope="row">{i18n._(row.label)}</th>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <ReachCell
                    permission={permissions.find(({ name }) => name === row.rights[column])}
                    chosen={chosen}
                    onToggle={onToggle}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.summary} role="status">
        {reachSummary(chosen, i18n)}.
      </p>
    </>
  );
}
