import { useLingui } from "@lingui/react/macro";
import { useInterval } from "@mantine/hooks";
import { graphql, readFragment } from "~/gql";
import type { CallRowFragment } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { RelativeTime } from "~/ui/RelativeTime";
import { RowCard } from "~/ui/RowCard";
import type { Places } from "~/ui/table/columnPlaces";
import { DataTable } from "~/ui/table/DataTable";
import { ListFailed } from "~/ui/table/ListFailed";
import { CallMark } from "./CallMark";
import { MayDial } from "./CallNumber";
import { CallStatus } from "./CallStatus";
import { CallerName, callColumns } from "./callColumns";
import { CALL_PARTS } from "./callParts";

const ROW = graphql(`
  fragment CallRow on Call {
    id ...CallParts
    number e164
    contact { id displayName initials }
    organization { id displayName initials }
  }
`);

const LIST = graphql(`
  query CallList($first: Int!, $after: String) {
    calls(first: $first, after: $after) {
      nodes { id ...CallRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The viewer's own calls come by themselves; those of colleagues are asked for this often. */
const COLLEAGUES_MS = 15_000;

type CallTableProps = {
  mayDial: boolean;
  places: Places;
  onPlaces: (places: Places) => void;
  compact: boolean;
  onOpen: (call: CallRowFragment, background: boolean) => void;
  empty: React.ReactNode;
};

/** All calls, newest first. */
export function CallTable({ mayDial, empty, ...table }: CallTableProps) {
  const { t } = useLingui();
  const paged = usePagedList({
    document: LIST,
    variables: {},
    connection: ({ calls }) => ({ nodes: readFragment(ROW, calls.nodes), pageInfo: calls.pageInfo }),
  });
  const { list } = paged;
  useInterval(
    () => {
      if (document.visibilityState === "visible") list.retry();
    },
    COLLEAGUES_MS,
    { autoInvoke: true },
  );
  const nothing = paged.count === 0;
  if (paged.failed && nothing) return <ListFailed error={paged.error} shown={false} onRetry={list.retry} />;
  if (!paged.loading && nothing) return empty;
  return (
    <MayDial value={mayDial}>
      <DataTable {...table} label={t`Calls`} columns={callColumns} paged={paged} card={card} />
    </MayDial>
  );
}

const card = (call: CallRowFragment) => <CallCard call={call} />;

function CallCard({ call }: { call: CallRowFragment }) {
  const parts = readFragment(CALL_PARTS, call);
  return (
    <RowCard
      avatar={<CallMark call={parts} />}
      title={<CallerName call={call} />}
      aside={<CallStatus call={parts} />}
      under={[parts.national || call.number, parts.user?.name].filter(Boolean).join(" · ")}
      underAside={<RelativeTime at={parts.startedAt} />}
    />
  );
}
