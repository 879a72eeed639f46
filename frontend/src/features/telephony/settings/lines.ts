import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { type AnyVariables, useClient } from "urql";
import { graphql, readFragment } from "~/gql";
import type { CtiLineFragment, CtiLineListItemFragment } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { useBeat } from "~/ui/useBeat";

/** What the list shows of a line. */
export const LISTED = graphql(`
  fragment CtiLineListItem on CtiConnection {
    id name dialect region lastEventAt previousTokenUntil
    asterisk { host connectedSince message }
  }
`);

/** What a line's page shows of it, and what its update answers with. */
export const LINE = graphql(`
  fragment CtiLine on CtiConnection {
    id version name dialect region outsidePrefix signed addresses recordingHosts lastEventAt previousTokenUntil
    blockedNumbers { number note } callerIds { destination callerId }
    extensions { extension user { id name } }
    queues { name users { id name } project { id name } }
    dialling { adapter url method body endpoint context username hasSecret main }
    asterisk { host port username hasSecret connectedSince message }
    ...CtiLineListItem
  }
`);

const LINES = graphql(`query CtiLines { ctiConnections { ...CtiLineListItem } }`);

const ONE = graphql(`query CtiLine($id: ID!) { ctiConnection(id: $id) { ...CtiLine } }`);

const NOTHING = {};

export type ListedLine = CtiLineListItemFragment;
export type Line = CtiLineFragment;

/** Whether a line is alive is told by no event; it is asked for again. */
const BEAT_MS = 5000;

function useKeptFresh<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  const client = useClient();
  const ask = () => void client.query(document, variables, { requestPolicy: "network-only" }).toPromise();
  useBeat(ask, BEAT_MS);
}

/** All lines by name; undefined until they are there. */
export function useLines() {
  const { data, failed, reload } = useFormQuery(LINES, NOTHING);
  useKeptFresh(LINES, NOTHING);
  return { lines: data && readFragment(LISTED, data.ctiConnections), failed, reload };
}

type OneLine = {
  /** Null when there is no such line; undefined until that is known. */
  line: Line | null | undefined;
  failed: boolean;
  reload: () => Promise<void>;
  /** As a form's key: counts up with each `reload`. */
  round: number;
};

/** One line's settings. */
export function useLine(id: string): OneLine {
  const variables = { id };
  const { data, failed, reload, round } = useFormQuery(ONE, variables);
  useKeptFresh(ONE, variables);
  return { line: data && (readFragment(LINE, data.ctiConnection) ?? null), failed, reload, round };
}
