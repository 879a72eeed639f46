import type { ListViewInput } from "~/gql/graphql";

/** What a view keeps of a list, as the API takes it. */
export type Kept = Required<Pick<ListViewInput, "filter" | "order" | "columns" | "layout" | "density">>;
