import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import type { CallFilter, CallOrder } from "~/gql/graphql";
import { useDial } from "~/lib/dialling";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LongList } from "~/ui/table/LongList";
import type { ListTableProps } from "~/ui/table/listTable";
import { useListNews } from "~/ui/table/useListNews";
import { CALL_PARTS } from "../callParts";
import { useRingBack } from "../missed/useRingBack";
import { WrapUpDialog } from "../wrapUp/WrapUpDialog";
import { useCallsAround } from "./around";
import { CallCard } from "./CallCard";
import { type CallRow, newsOf, ROW } from "./callRow";
import { dialWish } from "./dialWish";
import { CallDeedsContext } from "./rowDeeds";

const LIST = graphql(`
  query CallList($filter: CallFilter, $order: CallOrder, $first: Int!, $after: String) {
    calls(filter: $filter, order: $order, first: $first, after: $after) {
      nodes { id ...CallRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGED = graphql(`
  subscription CallsChanged($filter: CallFilter) {
    callsChanged(filter: $filter) { seq gone resync calls { id ...CallRow } }
  }
`);

type CallTableProps = ListTableProps<CallRow, CallFilter, CallOrder>;

/** Calls, live: who called, what came of it, and who rings back. */
export function CallTable(props: CallTableProps) {
  const { filter, order, fieldIds: _, onRecount, ...table } = props;
  const { viewerId, mayPlan } = useCallsAround();
  const dial = useDial();
  const { t } = useLingui();
  const [wrapping, setWrapping] = useState<CallRow | null>(null);
  const { claim, release, settle } = useRingBack();
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order },
    connection: ({ calls }) => ({ nodes: readFragment(ROW, calls.nodes), pageInfo: calls.pageInfo }),
  });
  const news = useListNews(paged, table.sort === "-started", onRecount);
  useHeard(CHANGED, { filter }, ({ callsChanged: { calls, gone, resync } }) => {
    news.hear({ rows: readFragment(ROW, calls).map(newsOf), gone, resync });
    if (!table.ticking.selection.all) table.ticking.tick(gone, false);
  });
  const wrapUp = (call: CallRow) => {
    if (call.viewerCan.wrapUp) setWrapping(call);
  };
  const ring = (call: CallRow) => {
    const wish = dialWish(call);
    if (wish) void dial?.(wish);
  };
  return (
    <CallDeedsContext value={{ viewerId, wrapUp, claim, release, settle }}>
      <LongList
        {...table}
        label={t`Calls`}
        paged={paged}
        card={card}
        gone={news.gone}
        fresh={news.fresh}
        onFresh={news.show}
        rowKeys={[
          { keys: "c", label: t`Ring back oneself, or let go`, run: claimOr(viewerId, claim, release) },
          { keys: "e", label: t`Missed call settled`, run: (call) => isWaiting(call) && settle(call) },
          ...(filter?.callback && dial ? [{ keys: "enter", label: t`Ring back`, run: ring }] : []),
          { keys: "o", label: t`Say what came of the call`, run: wrapUp },
        ]}
      />
      {wrapping && (
        <WrapUpDialog
          call={readFragment(CALL_PARTS, wrapping)}
          mayPlan={mayPlan}
          onClose={() => setWrapping(null)}
        />
      )}
    </CallDeedsContext>
  );
}

const isWaiting = ({ callback }: CallRow) => callback === "OPEN" || callback === "CLAIMED";

type Deed = (call: CallRow) => void;

/** Takes one that waits; one's own is let go of again. */
const claimOr =
  (viewerId: string, claim: Deed, release: Deed): Deed =>
  (call) => {
    if (!isWaiting(call) || !call.viewerCan.claim) return;
    if (call.claimedBy?.id === viewerId) release(call);
    else claim(call);
  };

const card = (call: CallRow) => <CallCard call={call} />;
