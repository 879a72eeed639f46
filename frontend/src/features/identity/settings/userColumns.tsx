import { Trans } from "@lingui/react/macro";
import type { SettingsUserFragment } from "~/gql/graphql";
import { settingsPath } from "~/lib/settingsPath";
import { Avatar } from "~/ui/Avatar";
import cells from "~/ui/table/cells.module.css";
import type { TableColumn } from "~/ui/table/columns";
import { Roles } from "./Roles";

export const columns: TableColumn<SettingsUserFragment>[] = [
  {
    id: "name",
    header: () => <Trans>Name</Trans>,
    meta: { width: 192, grow: 1 },
    cell: ({ row: { original } }) => (
      <>
        <Avatar name={original.name} initials={original.initials} />
        <a className={cells.name} tabIndex={-1} href={settingsPath("users", original.id)}>
          {original.name}
        </a>
        {!original.active && (
          <span className={cells.quiet}>
            <Trans>inactive</Trans>
          </span>
        )}
      </>
    ),
  },
  {
    id: "email",
    header: () => <Trans>E-mail</Trans>,
    meta: { width: 180, grow: 1 },
    cell: ({ row: { original } }) => <span className={cells.quiet}>{original.email}</span>,
  },
  {
    id: "roles",
    header: () => <Trans>Roles</Trans>,
    meta: { width: 200, grow: 1.4 },
    cell: ({ row: { original } }) => (
      <span className={cells.text}>
        <Roles roles={original.roles} />
      </span>
    ),
  },
  {
    id: "extension",
    header: () => <Trans>Extension</Trans>,
    meta: { width: 150 },
    cell: ({ row: { original } }) => <span className={cells.number}>{original.extension}</span>,
  },
];
