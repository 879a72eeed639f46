import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { CONTACT_RECORD } from "~/features/contacts/ContactRecord";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useRecordTab } from "~/lib/tabs/useTabs";
import { RecordSkeleton } from "~/ui/RecordSkeleton";
import { ContactView } from "./contact/ContactView";
import { RecordMissing } from "./RecordMissing";
import { recordPath } from "./recordPath";
import { useSurvivor } from "./useSurvivor";

const PAGE = graphql(`query ContactPage($id: ID!) { contact(id: $id) { id ...ContactRecord } }`);

export function ContactPage() {
  const { id } = useParams({ from: "/shell/contacts/$id" });
  return <OneContact key={id} id={id} />;
}

function OneContact({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, refetch] = useQuery({
    query: PAGE,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const contact = readFragment(CONTACT_RECORD, data?.contact);
  const moved = useSurvivor("contacts", id, contact?.id);
  const path = recordPath("contacts", id);
  const picture = contact?.avatar?.small ?? null;
  useRecordTab(
    contact && !moved ? { path, title: contact.displayName, initials: contact.initials, picture } : null,
  );
  if (contact && !moved) return <ContactView contact={contact} />;
  if (!moved && (data || error))
    return <RecordMissing path={path} failed={!!error} title={t`There is no such contact`} />;
  return <RecordSkeleton />;
}
