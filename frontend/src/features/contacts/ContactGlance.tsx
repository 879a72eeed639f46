import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { Property } from "~/ui/fields/Property";
import { ConsentsLine } from "./ConsentsLine";
import { MeetingLine } from "./MeetingLine";
import { nextMeeting } from "./nextMeeting";

const GLANCE = graphql(`
  query ContactGlance($id: ID!) {
    contact(id: $id) {
      id
      consents { id kind { id name } current { id granted } }
      phoneMeetings(first: 20) { nodes { id subject from to doneAt } }
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
  const { consents = [], phoneMeetings } = data?.contact ?? {};
  const meeting = nextMeeting(phoneMeetings?.nodes ?? []);
  return (
    <>
      {meeting && (
        <Property label={t`Next meeting`}>
          <MeetingLine meeting={meeting} />
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
