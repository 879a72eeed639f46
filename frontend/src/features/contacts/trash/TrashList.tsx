import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { MoreRows } from "~/ui/MoreRows";
import styles from "./TrashList.module.css";
import { TrashRow } from "./TrashRow";
import { type Restored, TRASH_ITEM } from "./trashItem";

const LIST = graphql(`
  query TrashList($search: String, $first: Int!, $after: String) {
    trash(search: $search, first: $first, after: $after) {
      nodes { id ...TrashItemParts }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type TrashListProps = {
  search: string;
  onRestored: (record: Restored, kind: "contacts" | "organizations") => void;
  /** Instead of the list when nothing is there. */
  empty: React.ReactNode;
};

/** What was deleted in the last weeks, newest first. */
export function TrashList({ search, onRestored, empty }: TrashListProps) {
  const { t } = useLingui();
  const { rows, count, loading, stale, list } = usePagedList({
    document: LIST,
    variables: { search: search || null },
    size: 50,
    connection: ({ trash }) => ({ nodes: readFragment(TRASH_ITEM, trash.nodes), pageInfo: trash.pageInfo }),
  });
  if (!loading && count === 0) return empty;
  return (
    <div className={styles.scroller} data-stale={stale || undefined}>
      <ul className={styles.list} aria-label={t`Trash`} aria-busy={loading}>
        {rows.map((item) => (
          <TrashRow key={item.id} item={item} onRestored={onRestored} />
        ))}
      </ul>
      <MoreRows loading={loading} more={count > rows.length ? () => list.show(0, rows.length) : null} />
    </div>
  );
}
