import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { NoteComposer } from "~/features/activities/NoteComposer";
import { ContactDetails } from "~/features/contacts/ContactDetails";
import { ContactHead } from "~/features/contacts/ContactHead";
import { CONTACT_RECORD, type ContactRecord } from "~/features/contacts/ContactRecord";
import { EmailList } from "~/features/contacts/EmailList";
import { useContactSave } from "~/features/contacts/useContactSave";
import { CustomFields } from "~/features/custom_fields/card/CustomFields";
import { Timeline } from "~/features/history/Timeline";
import { ManagerPick } from "~/features/identity/ManagerPick";
import { useMay } from "~/features/identity/viewer";
import { OrganizationPick } from "~/features/organizations/OrganizationPick";
import { PhoneList } from "~/features/phones/PhoneList";
import { ContactSegment } from "~/features/segments/score/ContactSegment";
import { TagPick } from "~/features/tags/TagPick";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useRecordTab } from "~/lib/tabs/useTabs";
import { RecordLayout } from "~/ui/RecordLayout";
import { RecordSkeleton } from "~/ui/RecordSkeleton";
import { RecordMissing } from "./RecordMissing";
import { recordPath } from "./recordPath";
import { showSubject } from "./showSubject";

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
  const path = recordPath("contacts", id);
  useRecordTab(contact ? { path, title: contact.displayName, initials: contact.initials } : null);
  if (contact) return <ContactRecordView contact={contact} />;
  if (data || error)
    return <RecordMissing path={path} failed={!!error} title={t`There is no such contact`} />;
  return <RecordSkeleton />;
}

function ContactRecordView({ contact }: { contact: ContactRecord }) {
  const { save } = useContactSave(contact);
  const disabled = !contact.viewerCan.edit;
  const mayNote = useMay("notes:add");
  return (
    <RecordLayout
      head={
        <ContactHead
          contact={contact}
          segment={
            <ContactSegment
              contactId={contact.id}
              segment={contact.segment}
              percent={contact.segmentPercent}
            />
          }
        />
      }
      summary={
        <ContactDetails
          contact={contact}
          reach={
            <>
              <PhoneList
                phones={contact.phones}
                disabled={disabled}
                canDial={contact.viewerCan.dial}
                withCountry={contact.crm.showCallerFields}
                onSave={(phones, options) => save({ phones }, options)}
              />
              <EmailList
                emails={contact.emails}
                disabled={disabled}
                onSave={(emails, options) => save({ emails }, options)}
              />
            </>
          }
          additional={
            <CustomFields
              fields={contact.crm.customFields}
              values={contact.customValues}
              disabled={disabled}
              onSave={(customValues, options) => save({ customValues }, options)}
            />
          }
          organization={
            <OrganizationPick
              organization={contact.organization ?? null}
              crmId={contact.crm.id}
              disabled={disabled}
              onSave={(organizationId, options) => save({ organizationId }, options)}
            />
          }
          people={
            <>
              <ManagerPick
                account={contact}
                disabled={disabled}
                onSave={(managerIds, options) => save({ managerIds }, options)}
              />
              <TagPick
                tags={contact.tags}
                all={contact.crm.tags}
                disabled={disabled}
                onSave={(tagIds, options) => save({ tagIds }, options)}
              />
            </>
          }
        />
      }
      composer={mayNote && <NoteComposer subjectId={contact.id} />}
      story={<Timeline recordId={contact.id} show={showSubject} />}
    />
  );
}
