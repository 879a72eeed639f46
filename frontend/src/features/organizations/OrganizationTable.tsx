import { useLingui } from "@lingui/react/macro";
import { graphql, readFragment } from "~/gql";
import type { OrganizationFilter, OrganizationOrder, OrganizationRowFragment } from "~/gql/graphql";
import { useHeard } from "~/lib/graphql/useHeard";
import { usePagedList } from "~/lib/graphql/usePagedList";
import type { Places } from "~/ui/table/columnPlaces";
import type { TableColumn } from "~/ui/table/columns";
import { LongList } from "~/ui/table/LongList";
import type { Ticking } from "~/ui/table/selection";
import type { Jump } from "~/ui/table/useJump";
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

type OrganizationTableProps = {
  filter: OrganizationFilter | null;
  order: OrganizationOrder;
  sort: string;
  onSort: (sort: string) => void;
  /** All columns there are; keep the array stable. */
  columns: readonly TableColumn<OrganizationRowFragment>[];
  places: Places;
  onPlaces: (places: Places) => void;
  /** The additional fields that are shown. */
  fieldIds: readonly string[];
  compact: boolean;
  ticking: Ticking;
  jump: Jump;
  onOpen: (organization: OrganizationRowFragment, background: boolean) => void;
  /** There may be more or fewer of them now. */
  onRecount: () => void;
  /** Instead of the table when nothing matches. */
  empty: React.ReactNode;
};

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
