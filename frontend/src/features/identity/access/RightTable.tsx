import { useLingui } from "@lingui/react/macro";
import { GROUP_WORDS, GROUPS } from "../roles/groupWords";
import type { Permission } from "../roles/useRoles";
import type { Right } from "./Access";
import styles from "./Access.module.css";
import { RightRow } from "./RightRow";

type RightTableProps = { permissions: readonly Permission[]; rights: readonly Right[] };

/** Every right there is by what it is about: who has it through which roles; what is missing steps back. */
export function RightTable({ permissions, rights }: RightTableProps) {
  const { t, i18n } = useLingui();
  const rolesOf = ({ name }: Permission) =>
    rights.find(({ permission }) => permission.name === name)?.roles ?? [];
  return (
    <table className={styles.table} aria-label={t`Rights`}>
      <thead>
        <tr>
          <th scope="col">{t`Right`}</th>
          <th scope="col" className={styles.through}>{t`Through the role`}</th>
        </tr>
      </thead>
      {GROUPS.map((group) => (
        <RightGroup
          key={group}
          title={i18n._(GROUP_WORDS[group])}
          rows={permissions
            .filter((permission) => permission.group === group)
            .map((permission) => ({ permission, roles: rolesOf(permission) }))
            // those that are missing are told by the table of Crms
            .filter(({ roles }) => group !== "ACCOUNTS" || roles.length > 0)}
        />
      ))}
    </table>
  );
}

type RightGroupProps = { title: string; rows: readonly { permission: Permission; roles: Right["roles"] }[] };

function RightGroup({ title, rows }: RightGroupProps) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      {rows.map(({ permission, roles }) => (
        <RightRow key={permission.name} permission={permission} roles={roles} />
      ))}
    </tbody>
  );
}
