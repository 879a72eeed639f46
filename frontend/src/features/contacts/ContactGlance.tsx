import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { Property } from "~/ui/fields/Property";
import { ConsentsLine } from "./ConsentsLine";
import { NextActivity } from "./NextActivity";

const GLANCE = graphql(`
  query ContactGlance($id: ID!) {
    contact(id: $id) {
      id
      consents { id kind { id name } current { id granted } }
      activities(done: false, first: 1) { nodes { id subject startsAt endsAt } }
    }
  }
`);

const EVENTS = /^(activity\.|contact\.consented$)/;

/** What was agreed and allowed, each in a line that leads to its panel. */
export function ContactGlance({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const [{ data }, refetch] = useQuery({
    query: GLANCE,
    variables: { id: contactId },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  useRecordNews(contactId, EVENTS, () => refetch({ requestPolicy: "network-only" }));
  const { consents = [], activities } = data?.contact ?? {};
  const next = activities?.nodes[0];
  return (
    <>
      {next && (
        <Property label={t`Next activity`}>
          <NextActivity activity={next} />
        </Property>
      )}
      {consents.length > 0 && (
        <Property label={t`Consents`}>
          <ConsentsLine consents={consents} />
        </Property>
      )}
    </>
  );
}
