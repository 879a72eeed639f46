import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { CallRowFragment } from "~/gql/graphql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { RelativeTime } from "~/ui/RelativeTime";
import { RowCard } from "~/ui/RowCard";
import { DataTable } from "~/ui/table/DataTable";
import { CallMark } from "./CallMark";
import { CallStatus } from "./CallStatus";
import { CallerName, columns } from "./callColumns";
import { CALL_PARTS } from "./callParts";

const ROW = graphql(`
  fragment CallRow on Call {
    id ...CallParts
    number
    contact { id displayName initials }
    organization { id displayName }
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

type CallTableProps = {
  onOpenContact: (
    contact: { id: string; displayName: string; initials: string },
    background: boolean,
  ) => void;
  empty: React.ReactNode;
};

/** All calls, newest first; a row opens who called. */
export function CallTable({ onOpenContact, empty }: CallTableProps) {
  const { t } = useLingui();
  const paged = usePagedList({
    document: LIST,
    variables: {},
    connection: ({ calls }) => ({ nodes: readFragment(ROW, calls.nodes), pageInfo: calls.pageInfo }),
  });
  if (!paged.loading && paged.count === 0) return empty;
  return (
    <DataTable
      label={t`Calls`}
      columns={columns}
      paged={paged}
      card={(call) => <CallCard call={call} />}
      onOpen={(call, background) => call.contact && onOpenContact(call.contact, background)}
    />
  );
}

function CallCard({ call }: { call: CallRowFragment }) {
  const parts = readFragment(CALL_PARTS, call);
  return (
    <RowCard
      avatar={<CallMark call={parts} />}
      title={<CallerName call={call} />}
      aside={<CallStatus call={parts} />}
      under={[parts.national, parts.user?.name].filter(Boolean).join(" · ")}
      underAside={<RelativeTime at={parts.startedAt} />}
    />
  );
}
