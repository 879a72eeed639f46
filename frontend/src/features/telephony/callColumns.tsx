import { Trans } from "@lingui/react/macro";
import { readFragment } from "~/gql";
import type { CallRowFragment } from "~/gql/graphql";
import { RelativeTime } from "~/ui/RelativeTime";
import cells from "~/ui/table/cells.module.css";
import type { TableColumn } from "~/ui/table/columns";
import { CallMark } from "./CallMark";
import { CallStatus } from "./CallStatus";
import { CALL_PARTS } from "./callParts";

const partsOf = (call: CallRowFragment) => readFragment(CALL_PARTS, call);

export const columns: TableColumn<CallRowFragment>[] = [
  {
    id: "caller",
    header: () => <Trans>Caller</Trans>,
    meta: { width: 220, grow: 1.5 },
    cell: ({ row: { original } }) => (
      <>
        <CallMark call={partsOf(original)} />
        <span className={cells.name}>
          <CallerName call={original} />
        </span>
      </>
    ),
  },
  {
    id: "number",
    header: () => <Trans>Number</Trans>,
    meta: { width: 150 },
    cell: ({ row: { original } }) => <span className={cells.number}>{partsOf(original).national}</span>,
  },
  {
    id: "status",
    header: () => <Trans>Duration</Trans>,
    meta: { width: 120 },
    cell: ({ row: { original } }) => <CallStatus call={partsOf(original)} />,
  },
  {
    id: "user",
    header: () => <Trans>Answered by</Trans>,
    meta: { width: 160, grow: 1 },
    cell: ({ row: { original } }) => <span className={cells.text}>{partsOf(original).user?.name}</span>,
  },
  {
    id: "queue",
    header: () => <Trans>Queue</Trans>,
    meta: { width: 120 },
    cell: ({ row: { original } }) => <span className={cells.quiet}>{partsOf(original).queue}</span>,
  },
  {
    id: "when",
    header: () => <Trans>When</Trans>,
    meta: { width: 120 },
    cell: ({ row: { original } }) => (
      <span className={cells.quiet}>
        <RelativeTime at={partsOf(original).startedAt} />
      </span>
    ),
  },
];

/** The contact, else the organization, else that nobody knows. */
export function CallerName({ call }: { call: CallRowFragment }) {
  const known = call.contact?.displayName ?? call.organization?.displayName;
  if (known !== undefined) return known;
  return partsOf(call).withheld ? <Trans>Withheld number</Trans> : <Trans>Unknown</Trans>;
}
