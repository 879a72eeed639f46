import { msg } from "@lingui/core/macro";
import { readFragment } from "~/gql";
import { formatDuration } from "~/lib/format";
import { DialButton } from "~/ui/DialButton";
import { AgoCell, NumberCell, PeopleCell, QuietCell, TextCell } from "~/ui/table/cells";
import cells from "~/ui/table/cells.module.css";
import type { Meta, TableColumn } from "~/ui/table/columns";
import { CallMark } from "../CallMark";
import { CallStatus } from "../CallStatus";
import { CALL_PARTS } from "../callParts";
import { toneOf } from "../pop/certainty";
import { CallbackCell } from "./CallbackCell";
import { CallerName } from "./CallerName";
import type { CallRow } from "./callRow";
import { dialWish } from "./dialWish";
import { OutcomeCell } from "./OutcomeCell";
import { RecordingCell } from "./RecordingCell";

type Column = TableColumn<CallRow>;
type CellProps = { call: CallRow };

const partsOf = (call: CallRow) => readFragment(CALL_PARTS, call);

const column = (id: string, meta: Meta, Cell: React.FC<CellProps>): Column => ({
  id,
  meta,
  cell: ({ row: { original } }) => <Cell call={original} />,
});

/** All that a list of calls can show. */
export const callColumns: readonly Column[] = [
  column("caller", { label: msg`Caller`, width: 210, grow: 1.5, fixed: true }, Caller),
  column("organization", { label: msg`Organization`, width: 160, grow: 0.7 }, ({ call }) => (
    <TextCell text={call.organization?.displayName} />
  )),
  column("number", { label: msg`Number`, width: 168 }, Dialled),
  column("status", { label: msg`Talk`, width: 100, sort: "talk" }, ({ call }) => (
    <CallStatus call={partsOf(call)} />
  )),
  column("waited", { label: msg`Waited`, width: 80 }, ({ call }) => <NumberCell text={waited(call)} />),
  column("callback", { label: msg`Ring back`, width: 196 }, CallbackCell),
  column("outcome", { label: msg`Outcome`, width: 170, grow: 1 }, OutcomeCell),
  column("recording", { label: msg`Recording`, width: 100 }, RecordingCell),
  column("user", { label: msg`Colleague`, width: 140, grow: 0.6 }, ({ call }) => (
    <TextCell text={partsOf(call).user?.name} />
  )),
  column("users", { label: msg`Rang for`, width: 140, grow: 0.6 }, ({ call }) => (
    <PeopleCell people={call.users} />
  )),
  column("queue", { label: msg`Queue`, width: 120 }, ({ call }) => <QuietCell text={partsOf(call).queue} />),
  column("certainty", { label: msg`Recognised by`, width: 220 }, ({ call }) =>
    call.certainty === "NONE" ? null : <QuietCell text={call.reason} />,
  ),
  column("when", { label: msg`When`, width: 116, sort: "started" }, ({ call }) => (
    <AgoCell at={partsOf(call).startedAt} />
  )),
];

function waited(call: CallRow): string {
  const { waitSeconds } = partsOf(call);
  return typeof waitSeconds === "number" ? formatDuration(waitSeconds) : "";
}

function Caller({ call }: CellProps) {
  return (
    <>
      <CallMark call={partsOf(call)} />
      <span className={cells.name} title={toneOf(call.certainty) === "hint" ? call.reason : undefined}>
        <CallerName call={call} />
      </span>
      {call.contact && call.organization && (
        <span className={cells.quiet}>{call.organization.displayName}</span>
      )}
    </>
  );
}

/** The other side's number, and what rings it. */
function Dialled({ call }: CellProps) {
  const wish = dialWish(call);
  return (
    <>
      <span className={cells.number}>{call.national || call.number}</span>
      {wish && <DialButton {...wish} />}
    </>
  );
}
