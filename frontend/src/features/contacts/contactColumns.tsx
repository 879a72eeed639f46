import { Trans } from "@lingui/react/macro";
import type { ContactRowFragment } from "~/gql/graphql";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import { PercentLabel } from "~/ui/PercentLabel";
import { RelativeTime } from "~/ui/RelativeTime";
import cells from "~/ui/table/cells.module.css";
import type { TableColumn } from "~/ui/table/columns";
import { TypeMark } from "./TypeMark";

/** The column that is there only where a Crm has segments. */
export const SEGMENT = "segment";

export const columns: TableColumn<ContactRowFragment>[] = [
  {
    id: "name",
    header: () => <Trans>Name</Trans>,
    meta: { width: 188, grow: 1.5, sort: "name" },
    cell: ({ row: { original } }) => (
      <>
        <Avatar name={original.displayName} initials={original.initials} src={original.avatar?.small} />
        <a className={cells.name} tabIndex={-1} href={`/contacts/${encodeURIComponent(original.id)}`}>
          {original.displayName}
        </a>
        <TypeMark type={original.personType} />
      </>
    ),
  },
  {
    id: "organization",
    header: () => <Trans>Organization</Trans>,
    meta: { width: 124, grow: 1.2 },
    cell: ({ row: { original } }) => <span className={cells.text}>{original.organization?.displayName}</span>,
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
    id: "email",
    header: () => <Trans>E-mail</Trans>,
    meta: { width: 150, grow: 1.5 },
    cell: ({ row: { original } }) => <span className={cells.quiet}>{mainOf(original.emails)?.address}</span>,
  },
  {
    id: "stage",
    header: () => <Trans>Stage</Trans>,
    meta: { width: 130 },
    cell: ({ row: { original } }) =>
      original.stage && <DotLabel colour={original.stage.colour}>{original.stage.name}</DotLabel>,
  },
  {
    id: SEGMENT,
    header: () => <Trans>Segment</Trans>,
    meta: { width: 172, sort: SEGMENT },
    cell: ({ row: { original } }) =>
      original.segmentPercent && (
        <PercentLabel word={original.segment} percent={original.segmentPercent} short />
      ),
  },
  {
    id: "city",
    header: () => <Trans>City</Trans>,
    meta: { width: 92 },
    cell: ({ row: { original } }) => <span className={cells.text}>{original.city}</span>,
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
    meta: { width: 112, sort: "updated" },
    cell: ({ row: { original } }) => (
      <span className={cells.quiet}>
        <RelativeTime at={original.updatedAt} />
      </span>
    ),
  },
];
