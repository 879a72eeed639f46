import { msg } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { readFragment } from "~/gql";
import type { CallRowFragment } from "~/gql/graphql";
import { formatDuration } from "~/lib/format";
import { RelativeTime } from "~/ui/RelativeTime";
import cells from "~/ui/table/cells.module.css";
import type { TableColumn } from "~/ui/table/columns";
import { CallMark } from "./CallMark";
import { CallNumber } from "./CallNumber";
import { CallStatus } from "./CallStatus";
import { CALL_PARTS } from "./callParts";

const partsOf = (call: CallRowFragment) => readFragment(CALL_PARTS, call);

/** All that a list of calls can show. */
export const callColumns: readonly TableColumn<CallRowFragment>[] = [
  {
    id: "caller",
    meta: { label: msg`Caller`, width: 230, grow: 1.6, fixed: true },
    cell: ({ row: { original } }) => (
      <>
        <CallMark call={partsOf(original)} />
        <span className={cells.name}>
          <CallerName call={original} />
        </span>
        {original.contact && original.organization && (
          <span className={cells.quiet}>{original.organization.displayName}</span>
        )}
      </>
    ),
  },
  {
    id: "number",
    meta: { label: msg`Number`, width: 170 },
    cell: ({ row: { original } }) => <CallNumber call={original} />,
  },
  {
    id: "status",
    meta: { label: msg`Talk`, width: 110 },
    cell: ({ row: { original } }) => <CallStatus call={partsOf(original)} />,
  },
  {
    id: "waited",
    meta: { label: msg`Waited`, width: 80 },
    cell: ({ row: { original } }) => <span className={cells.number}>{waited(original)}</span>,
  },
  {
    id: "user",
    meta: { label: msg`Colleague`, width: 150, grow: 1 },
    cell: ({ row: { original } }) => <span className={cells.text}>{partsOf(original).user?.name}</span>,
  },
  {
    id: "queue",
    meta: { label: msg`Queue`, width: 120 },
    cell: ({ row: { original } }) => <span className={cells.quiet}>{partsOf(original).queue}</span>,
  },
  {
    id: "when",
    meta: { label: msg`When`, width: 120 },
    cell: ({ row: { original } }) => (
      <span className={cells.quiet}>
        <RelativeTime at={partsOf(original).startedAt} />
      </span>
    ),
  },
];

function waited(call: CallRowFragment): string {
  const { waitSeconds } = partsOf(call);
  return typeof waitSeconds === "number" ? formatDuration(waitSeconds) : "";
}

/** The contact, else the organization, else that nobody knows. */
export function CallerName({ call }: { call: CallRowFragment }) {
  const known = call.contact?.displayName ?? call.organization?.displayName;
  if (known !== undefined) return known;
  return partsOf(call).withheld ? <Trans>Withheld number</Trans> : <Trans>Unknown</Trans>;
}
