import { msg } from "@lingui/core/macro";
import type { ActivityRowFragment } from "~/gql/graphql";
import { AgoCell, MomentCell, PeopleCell, QuietCell, TextCell, WordCell } from "~/ui/table/cells";
import cells from "~/ui/table/cells.module.css";
import type { Meta, TableColumn } from "~/ui/table/columns";
import { KindMark } from "../KindMark";
import styles from "./cells.module.css";
import { DoneCell } from "./DoneCell";
import { NoteCell } from "./NoteCell";
import { WhenCell } from "./WhenCell";

type Column = TableColumn<ActivityRowFragment>;
type CellProps = { activity: ActivityRowFragment };

const column = (id: string, meta: Meta, Cell: React.FC<CellProps>): Column => ({
  id,
  meta,
  cell: ({ row: { original } }) => <Cell activity={original} />,
});

/** All that a list of activities can show. */
export const activityColumns: readonly Column[] = [
  column("done", { label: msg`Done`, width: 80, fixed: true }, DoneCell),
  column("subject", { label: msg`Subject`, width: 190, grow: 2, sort: "subject", fixed: true }, Subject),
  column("kind", { label: msg`Kind`, width: 136 }, ({ activity }) => (
    <KindMark kind={activity.kind} worded />
  )),
  column("type", { label: msg`Type`, width: 130 }, ({ activity }) => <WordCell word={activity.type} />),
  column("priority", { label: msg`Priority`, width: 98, sort: "priority" }, ({ activity }) => (
    <WordCell word={activity.priority} />
  )),
  column("category", { label: msg`Category`, width: 150 }, ({ activity }) => (
    <WordCell word={activity.category} />
  )),
  column("startsAt", { label: msg`Begin`, width: 170, sort: "startsAt" }, ({ activity }) => (
    <WhenCell at={activity.startsAt} />
  )),
  column("endsAt", { label: msg`Due or end`, width: 156, sort: "endsAt" }, ({ activity }) => (
    <WhenCell at={activity.endsAt} due={activity.doneAt == null} />
  )),
  column("assignee", { label: msg`Assignee`, width: 92 }, ({ activity: { assignee } }) => (
    <PeopleCell people={assignee ? [assignee] : []} />
  )),
  column("contact", { label: msg`Contact`, width: 126, grow: 0.7 }, ({ activity }) => (
    <TextCell text={activity.contact?.displayName} />
  )),
  column("organization", { label: msg`Organization`, width: 136, grow: 0.7 }, ({ activity }) => (
    <TextCell text={activity.organization?.displayName} />
  )),
  column("project", { label: msg`Project`, width: 140 }, ({ activity }) => (
    <QuietCell text={activity.project?.name} />
  )),
  column("ticket", { label: msg`Ticket`, width: 180 }, ({ activity }) => (
    <QuietCell text={activity.ticket?.title} />
  )),
  column("note", { label: msg`Note`, width: 140, grow: 1.2 }, NoteCell),
  column("place", { label: msg`Place`, width: 150 }, ({ activity }) => (
    <QuietCell text={"place" in activity ? activity.place : null} />
  )),
  column("created", { label: msg`Created`, width: 140, sort: "created" }, ({ activity }) => (
    <MomentCell at={activity.createdAt} />
  )),
  column("doneAt", { label: msg`Finished`, width: 140, sort: "doneAt" }, ({ activity }) => (
    <AgoCell at={activity.doneAt} />
  )),
];

function Subject({ activity: { subject, doneAt } }: CellProps) {
  return (
    <span
      className={`${cells.name} ${styles.subject}`}
      data-done={doneAt != null || undefined}
      title={subject}
    >
      {subject}
    </span>
  );
}
