import { msg } from "@lingui/core/macro";
import type { TicketRowFragment } from "~/gql/graphql";
import {
  AgoCell,
  MomentCell,
  NumberCell,
  PeopleCell,
  QuietCell,
  TagsCell,
  TextCell,
  WordCell,
} from "~/ui/table/cells";
import cells from "~/ui/table/cells.module.css";
import type { Meta, TableColumn } from "~/ui/table/columns";
import { DueMark } from "../state/DueMark";
import { StatePill } from "../state/StatePill";

type Column = TableColumn<TicketRowFragment>;
type CellProps = { ticket: TicketRowFragment };

const column = (id: string, meta: Meta, Cell: React.FC<CellProps>): Column => ({
  id,
  meta,
  cell: ({ row: { original } }) => <Cell ticket={original} />,
});

/** All that a list of tickets can show. */
export const ticketColumns: readonly Column[] = [
  column("number", { label: msg`Number`, width: 76, sort: "number", fixed: true }, ({ ticket }) => (
    <NumberCell text={`#${ticket.number}`} />
  )),
  column("subject", { label: msg`Subject`, width: 220, grow: 2, sort: "subject", fixed: true }, Subject),
  column("type", { label: msg`Type`, width: 130 }, ({ ticket }) => <WordCell word={ticket.type} />),
  column("priority", { label: msg`Priority`, width: 120, sort: "priority" }, ({ ticket }) => (
    <WordCell word={ticket.priority} />
  )),
  column("state", { label: msg`State`, width: 138, sort: "state" }, ({ ticket }) => (
    <StatePill state={ticket.state} />
  )),
  column("assignee", { label: msg`Assignee`, width: 104 }, ({ ticket: { assignee } }) => (
    <PeopleCell people={assignee ? [assignee] : []} />
  )),
  column("contact", { label: msg`Contact`, width: 150, grow: 0.7 }, ({ ticket }) => (
    <TextCell text={ticket.contact?.displayName} />
  )),
  column("organization", { label: msg`Organization`, width: 160, grow: 0.7 }, ({ ticket }) => (
    <TextCell text={ticket.organization?.displayName} />
  )),
  column("project", { label: msg`Project`, width: 140 }, ({ ticket }) => (
    <QuietCell text={ticket.project?.name} />
  )),
  column("tags", { label: msg`Tags`, width: 170 }, ({ ticket }) => <TagsCell tags={ticket.tags} />),
  column("dueAt", { label: msg`Due`, width: 190, sort: "dueAt" }, DueMark),
  column("created", { label: msg`Created`, width: 140, sort: "created" }, ({ ticket }) => (
    <MomentCell at={ticket.createdAt} />
  )),
  column("updated", { label: msg`Updated`, width: 108, sort: "updated" }, ({ ticket }) => (
    <AgoCell at={ticket.updatedAt} />
  )),
  column("resolvedAt", { label: msg`Resolved`, width: 140 }, ({ ticket }) => (
    <AgoCell at={ticket.resolvedAt} />
  )),
];

function Subject({ ticket: { id, subject } }: CellProps) {
  return (
    <a className={cells.name} tabIndex={-1} href={`/tickets/${encodeURIComponent(id)}`} title={subject}>
      {subject}
    </a>
  );
}
