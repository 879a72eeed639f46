import { Trans } from "@lingui/react/macro";
import type { OrganizationRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { formatTaxId } from "~/lib/taxId";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
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
        <Avatar
          name={original.displayName}
          initials={original.initials}
          src={original.avatar?.small}
          square
        />
        <a className={cells.name} tabIndex={-1} href={`/organizations/${encodeURIComponent(original.id)}`}>
          {original.displayName}
        </a>
      </>
    ),
  },
  {
    id: "taxId",
    header: () => <Trans>NIP</Trans>,
    meta: { width: 138 },
    cell: ({ row: { original } }) => <span className={cells.number}>{formatTaxId(original.taxId)}</span>,
  },
  {
    id: "phone",
    header: () => <Trans>Phone</Trans>,
    meta: { width: 138 },
    cell: ({ row: { original } }) => (
      <span className={cells.number}>{mainOf(original.phones)?.national}</span>
    ),
  },
  {
    id: "city",
    header: () => <Trans>City</Trans>,
    meta: { width: 110, grow: 0.5 },
    cell: ({ row: { original } }) => <span className={cells.text}>{original.city}</span>,
  },
  {
    id: "stage",
    header: () => <Trans>Stage</Trans>,
    meta: { width: 130 },
    cell: ({ row: { original } }) =>
      original.stage && <DotLabel colour={original.stage.colour}>{original.stage.name}</DotLabel>,
  },
  {
    id: "tags",
    header: () => <Trans>Tags</Trans>,
    meta: { width: 140, grow: 0.7 },
    cell: ({ row: { original } }) => (
      <span className={cells.quiet} title={original.tags.map((tag) => tag.name).join(", ")}>
        {original.tags.map((tag) => tag.name).join(", ")}
      </span>
    ),
  },
  {
    id: "managers",
    header: () => <Trans>Managers</Trans>,
    meta: { width: 98 },
    cell: ({ row: { original } }) => (
      <span className={cells.people} title={original.managers.map((manager) => manager.name).join(", ")}>
        {original.managers.slice(0, 3).map((manager) => (
          <Avatar key={manager.id} name={manager.name} initials={manager.initials} />
        ))}
        <span className="visually-hidden">{original.managers.map((manager) => manager.name).join(", ")}</span>
      </span>
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
