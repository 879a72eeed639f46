import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import type { ActivityFilter, ActivityOrder, ActivityRowFragment } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LongList } from "~/ui/table/LongList";
import type { ListTableProps } from "~/ui/table/listTable";
import { useListNews } from "~/ui/table/useListNews";
import { useNarrow } from "~/ui/useNarrow";
import { useFinish } from "../useFinish";
import { ActivityCard } from "./ActivityCard";
import { activityParts, ROW } from "./activityRow";
import { RowDeedsContext } from "./rowDeeds";
import { useHeldBack } from "./useHeldBack";

const LIST = graphql(`
  query ActivityList(
    $filter: ActivityFilter, $order: ActivityOrder, $first: Int!, $after: String
    $withWords: Boolean!, $withAssignee: Boolean!, $withWho: Boolean!, $withAbout: Boolean!
    $withPlace: Boolean!
  ) {
    activities(filter: $filter, order: $order, first: $first, after: $after) {
      nodes { id ...ActivityRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGED = graphql(`
  subscription ActivitiesChanged(
    $filter: ActivityFilter
    $withWords: Boolean!, $withAssignee: Boolean!, $withWho: Boolean!, $withAbout: Boolean!
    $withPlace: Boolean!
  ) {
    activitiesChanged(filter: $filter) {
      seq gone resync
      activities { id ...ActivityRow }
    }
  }
`);

type ActivityTableProps = ListTableProps<ActivityRowFragment, ActivityFilter, ActivityOrder>;

export function ActivityTable(props: ActivityTableProps) {
  const { filter, order, places, fieldIds: _, onRecount, ...table } = props;
  const { t } = useLingui();
  const narrow = useNarrow();
  const [editing, setEditing] = useState<string | null>(null);
  const parts = activityParts(
    places.map(({ key }) => key),
    narrow,
  );
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order },
    parts,
    connection: ({ activities }) => ({
      nodes: readFragment(ROW, activities.nodes),
      pageInfo: activities.pageInfo,
    }),
  });
  const news = useListNews(paged, table.sort === "-created", onRecount);
  const held = useHeldBack((gone) => news.hear({ rows: [], gone, resync: false }));
  useHeard(CHANGED, { filter, ...parts }, ({ activitiesChanged: { activities, gone, resync } }) => {
    const rows = readFragment(ROW, activities);
    news.hear({ rows, gone: held.without(gone, rows), resync });
    if (!table.ticking.selection.all) table.ticking.tick(gone, false);
  });
  const { finish } = useFinish();
  const toggle = (row: ActivityRowFragment) => {
    if (!row.viewerCan.finish) return;
    held.hold(row.id);
    void finish(row, row.doneAt == null);
  };
  return (
    <RowDeedsContext value={{ editing, edit: setEditing, toggle }}>
      <LongList
        {...table}
        label={t`Activities`}
        places={places}
        paged={paged}
        card={card}
        greyed={isDone}
        gone={news.gone}
        fresh={news.fresh}
        onFresh={news.show}
        rowKeys={[
          { keys: "d", label: t`Done, or not yet`, run: toggle },
          {
            keys: "e",
            label: t`Edit the note`,
            run: (row) => row.viewerCan.edit && !row.doneAt && setEditing(row.id),
          },
        ]}
      />
    </RowDeedsContext>
  );
}

const isDone = ({ doneAt }: ActivityRowFragment) => doneAt != null;

const card = (activity: ActivityRowFragment) => <ActivityCard activity={activity} />;
