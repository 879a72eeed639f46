import { Trans, useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { EmptyState } from "~/ui/EmptyState";
import { OrganizationsIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import { NEIGHBOUR, OrganizationLine } from "./OrganizationLine";
import styles from "./RecordList.module.css";

const CHILDREN = graphql(`
  query OrganizationChildren($id: ID!, $first: Int!, $after: String) {
    organization(id: $id) {
      id
      children(first: $first, after: $after) {
        nodes { id ...OrganizationNeighbour }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

const EVENTS = /^organization\./;
const NOTHING = { nodes: [], pageInfo: { hasNextPage: false } };

type OrganizationStructureProps = {
  id: string;
  /** Adds one below. */
  action: (first: boolean) => React.ReactNode;
};

/** The organizations that belong to this one, each with its tab. */
export function OrganizationStructure({ id, action }: OrganizationStructureProps) {
  const { t } = useLingui();
  const { rows, count, loading, list } = usePagedList({
    document: CHILDREN,
    variables: { id },
    size: 50,
    connection: ({ organization }) => {
      const { nodes, pageInfo } = organization?.children ?? NOTHING;
      return { nodes: readFragment(NEIGHBOUR, nodes), pageInfo };
    },
  });
  useRecordNews(id, EVENTS, list.retry);
  if (!loading && rows.length === 0) {
    return (
      <EmptyState icon={OrganizationsIcon} title={t`Nothing belongs to it`} action={action(true)}>
        <Trans>Branches and subsidiaries are organizations of their own.</Trans>
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>{action(false)}</div>
      {rows.length > 0 && (
        <ul className={styles.list} aria-label={t`What belongs to it`}>
          {rows.map((child) => (
            <OrganizationLine key={child.id} organization={child} />
          ))}
        </ul>
      )}
      <MoreRows loading={loading} more={count > rows.length ? () => list.show(0, rows.length) : null} />
    </div>
  );
}
