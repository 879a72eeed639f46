import { useLingui } from "@lingui/react/macro";
import { useClient, useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon, WarningIcon } from "~/ui/icons";
import { ENTRY, ROW } from "../log/entries";
import type { ListedLine } from "../settings/lines";
import { EventEditor } from "./EventEditor";
import { type Draft, draftOf } from "./samples";

const SAMPLES = graphql(`query CtiSamples { ctiSamples { name dialect contentType body path } }`);

const FROM = graphql(`
  query CtiPlaygroundEntry($id: ID!) {
    node(id: $id) { __typename id ... on CtiLogEntry { ...CtiLogEntry } }
  }
`);

const EMPTY: Draft = { text: "", path: "" };

type PlaygroundProps = {
  lines: readonly ListedLine[];
  /** An event of the log to begin with. */
  entryId: string | null;
};

/** Events to try: what Ringbook makes of them, and for whom they would ring. */
export function Playground({ lines, entryId }: PlaygroundProps) {
  const { t } = useLingui();
  const client = useClient();
  const [{ data, error }] = useQuery({ query: SAMPLES });
  const [{ data: of, fetching }] = useQuery({
    query: FROM,
    variables: { id: entryId ?? "" },
    pause: entryId === null,
  });
  const [line] = lines;
  if (!line) {
    return (
      <EmptyState icon={PhoneIcon} title={t`No PBX connected yet`}>
        {t`Make a line first: an event always belongs to one.`}
      </EmptyState>
    );
  }
  const samples = data?.ctiSamples;
  if (error && !samples) return <EmptyState icon={WarningIcon} title={t`The samples could not be read`} />;
  if (!samples || fetching) return null;
  const renew = async () => {
    const answer = await client.query(SAMPLES, {}, { requestPolicy: "network-only" }).toPromise();
    return answer.data?.ctiSamples ?? samples;
  };
  const entry = of?.node?.__typename === "CtiLogEntry" ? readFragment(ENTRY, of.node) : null;
  const first = entry ?? samples[0];
  const lineId = entry && readFragment(ROW, entry).connection?.id;
  return (
    <EventEditor
      key={entryId}
      lines={lines}
      samples={samples}
      began={{ lineId: lineId ?? line.id, draft: first ? draftOf(first) : EMPTY }}
      onRenew={renew}
    />
  );
}
