import { Trans } from "@lingui/react/macro";
import type { OrganizationRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { RelativeTime } from "~/ui/RelativeTime";
import cells from "~/ui/table/cells.module.css";
import type { TableColumn } from "~/ui/table/columns";

export const columns: TableColumn<OrganizationRowFragment>[] = [
  {
    id: "name",
    header: () => <Trans>Name</Trans>,
    meta: { width: 240, grow: 2 },
    cell: ({ row: { original } }) => (
      <>
        <Avatar name={original.displayName} initials={original.initials} square />
        <a className={cells.name} tabIndex={-1} href={`/organizations/${encodeURIComponent(original.id)}`}>
          {original.displayName}
        </a>
      </>
    ),
  },
  {
    id: "kind",
    header: () => <Trans>Account kind</Trans>,
    meta: { width: 130, grow: 0.5 },
    cell: ({ row: { original } }) =>
      original.accountKind === "PARTNER" ? <Trans>Partner</Trans> : <Trans>Customer</Trans>,
  },
  {
    id: "phone",
    header: () => <Trans>Phone</Trans>,
    meta: { width: 150, grow: 0.5 },
    cell: ({ row: { original } }) => (
      <span className={cells.number}>{mainOf(original.phones)?.national}</span>
    ),
  },
  {
    id: "managers",
    header: () => <Trans>Managers</Trans>,
    meta: { width: 160, grow: 1 },
    cell: ({ row: { original } }) => (
      <span className={cells.text}>{original.managers.map((manager) => manager.name).join(", ")}</span>
    ),
  },
  {
    id: "updated",
    header: () => <Trans>Updated</Trans>,
    meta: { width: 130 },
    cell: ({ row: { original } }) => (
      <span className={cells.quiet}>
        <RelativeTime at={original.updatedAt} />
      </span>
    ),
  },
];
