/** What every client of the tests asks, does and listens to. */

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";

export type Page = {
  contacts: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: { id: string; displayName: string; phones: { national: string }[] }[];
  };
};
export type Updated = {
  contactUpdate: {
    contact: { id: string; version: number; city: string } | null;
    userErrors: { code: string; message: string; path: string[] }[];
  };
};
export type Heard = {
  recordChanged: { seq: number; record: { __typename: string; id: string; version: number; city: string } };
};

export const CONTACTS = document<
  Page,
  { first: number; after?: string | null }
>(`query Contacts($first: Int!, $after: String) {
  contacts(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id displayName phones { national } }
  }
}`);

export const UPDATE = document<
  Updated,
  { input: { id: string; city?: string; lastName?: string } }
>(`mutation Update($input: ContactPatch!) {
  contactUpdate(input: $input) {
    contact { id version city }
    userErrors { code message path }
  }
}`);

/** With `after: 0` the record's whole story comes first, so nothing that happens meanwhile is missed. */
export const HEAR = document<Heard, { id: string }>(`subscription Hear($id: ID!) {
  recordChanged(id: $id, after: 0) {
    seq
    record { __typename id ... on Contact { version city } }
  }
}`);

export const MISSPELT = document<never, Record<string, never>>(
  "query Misspelt { contacts(first: 1) { nodes { shoeSize } } }",
);

function document<Data, Variables>(text: string): TypedDocumentNode<Data, Variables> {
  return parse(text);
}
