import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { OrganizationFilter, OrganizationOrder, OrganizationRowFragment } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import { LongList } from "~/ui/table/LongList";
import type { ListTableProps } from "~/ui/table/listTable";
import { useListNews } from "~/ui/table/useListNews";
import { useNarrow } from "~/ui/useNarrow";
import { OrganizationCard } from "./OrganizationCard";
import { organizationParts, ROW } from "./organizationRow";

const LIST = graphql(`
  query OrganizationList(
    $filter: OrganizationFilter, $order: OrganizationOrder, $from: String, $first: Int!, $after: String
    $fieldIds: [ID!], $withFields: Boolean!, $withPhones: Boolean!, $withEmails: Boolean!
    $withStage: Boolean!, $withSource: Boolean!, $withParent: Boolean!, $withAbout: Boolean!
    $withPlace: Boolean!, $withTags: Boolean!, $withManagers: Boolean!
  ) {
    organizations(filter: $filter, order: $order, from: $from, first: $first, after: $after) {
      nodes { id ...OrganizationRow }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const CHANGED = graphql(`
  subscription OrganizationsChanged(
    $filter: OrganizationFilter
    $fieldIds: [ID!], $withFields: Boolean!, $withPhones: Boolean!, $withEmails: Boolean!
    $withStage: Boolean!, $withSource: Boolean!, $withParent: Boolean!, $withAbout: Boolean!
    $withPlace: Boolean!, $withTags: Boolean!, $withManagers: Boolean!
  ) {
    organizationsChanged(filter: $filter) {
      seq gone resync
      organizations { id ...OrganizationRow }
    }
  }
`);

type OrganizationTableProps = ListTableProps<OrganizationRowFragment, OrganizationFilter, OrganizationOrder>;

export function OrganizationTable(props: OrganizationTableProps) {
  const { filter, order, places, fieldIds, jump, onRecount, ...table } = props;
  const { t } = useLingui();
  const narrow = useNarrow();
  const keys = places.map(({ key }) => key);
  const parts = organizationParts(keys, fieldIds, narrow);
  const paged = usePagedList({
    document: LIST,
    variables: { filter, order, from: jump.from },
    parts,
    connection: ({ organizations }) => ({
      nodes: readFragment(ROW, organizations.nodes),
      pageInfo: organizations.pageInfo,
    }),
  });
  const news = useListNews(paged, NEWEST_FIRST.has(table.sort), onRecount);
  useHeard(CHANGED, { filter, ...parts }, ({ organizationsChanged: { organizations, gone, resync } }) => {
    news.hear({ rows: readFragment(ROW, organizations), gone, resync });
    if (!table.ticking.selection.all) table.ticking.tick(gone, false);
  });
  return (
    <LongList
      {...table}
      label={t`Organizations`}
      places={places}
      paged={paged}
      jump={jump}
      card={card}
      gone={news.gone}
      fresh={news.fresh}
      onFresh={news.show}
    />
  );
}

const NEWEST_FIRST = new Set(["-created", "-updated"]);

const card = (organization: OrganizationRowFragment) => <OrganizationCard organization={organization} />;
