import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { NoteComposer } from "~/features/activities/NoteComposer";
import { CustomFields } from "~/features/custom_fields/card/CustomFields";
import { Timeline } from "~/features/history/Timeline";
import { ManagerPick } from "~/features/identity/ManagerPick";
import { useMay } from "~/features/identity/viewer";
import { OrganizationContacts } from "~/features/organizations/OrganizationContacts";
import { OrganizationDetails } from "~/features/organizations/OrganizationDetails";
import { OrganizationHead } from "~/features/organizations/OrganizationHead";
import { ORGANIZATION_RECORD, type OrganizationRecord } from "~/features/organizations/OrganizationRecord";
import { useOrganizationSave } from "~/features/organizations/useOrganizationSave";
import { PhoneList } from "~/features/phones/PhoneList";
import { graphql, readFragment } from "~/gql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useRecordTab } from "~/lib/tabs/useTabs";
import { AddIcon } from "~/ui/icons";
import { RecordLayout } from "~/ui/RecordLayout";
import { RecordSkeleton } from "~/ui/RecordSkeleton";
import { NewContact } from "./NewContact";
import { RecordMissing } from "./RecordMissing";
import { recordPath } from "./recordPath";
import { showSubject } from "./showSubject";
import { useOpenRecord } from "./useOpenRecord";

const PAGE = graphql(
  `query OrganizationPage($id: ID!) { organization(id: $id) { id ...OrganizationRecord } }`,
);

export function OrganizationPage() {
  const { id } = useParams({ from: "/shell/organizations/$id" });
  return <OneOrganization key={id} id={id} />;
}

function OneOrganization({ id }: { id: string }) {
  const { t } = useLingui();
  const [{ data, error }, refetch] = useQuery({
    query: PAGE,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(refetch);
  const organization = readFragment(ORGANIZATION_RECORD, data?.organization);
  const path = recordPath("organizations", id);
  useRecordTab(
    organization ? { path, title: organization.displayName, initials: organization.initials } : null,
  );
  if (organization) return <OrganizationRecordView organization={organization} />;
  if (data || error)
    return <RecordMissing path={path} failed={!!error} title={t`There is no such organization`} />;
  return <RecordSkeleton />;
}

function OrganizationRecordView({ organization }: { organization: OrganizationRecord }) {
  const save = useOrganizationSave(organization);
  const disabled = !organization.viewerCan.edit;
  const mayNote = useMay("notes:add");
  return (
    <RecordLayout
      head={<OrganizationHead organization={organization} />}
      summary={
        <>
          <OrganizationDetails organization={organization}>
            <PhoneList
              phones={organization.phones}
              disabled={disabled}
              canDial={organization.viewerCan.dial}
              withCountry={organization.crm.showCallerFields}
              onSave={(phones, options) => save({ phones }, options)}
            />
            <ManagerPick
              account={organization}
              disabled={disabled}
              onSave={(managerIds, options) => save({ managerIds }, options)}
            />
          </OrganizationDetails>
          <CustomFields
            fields={organization.crm.customFields}
            values={organization.customValues}
            disabled={disabled}
            onSave={(customValues, options) => save({ customValues }, options)}
          />
          <OrganizationContacts
            id={organization.id}
            action={<AddContact organizationId={organization.id} crmId={organization.crm.id} />}
          />
        </>
      }
      composer={mayNote && <NoteComposer subjectId={organization.id} />}
      story={<Timeline recordId={organization.id} show={showSubject} />}
    />
  );
}

function AddContact({ organizationId, crmId }: { organizationId: string; crmId: string }) {
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("contacts");
  if (!useMay("contacts:edit")) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<AddIcon size={14} />}
        onClick={() => setAdding(true)}
      >
        <Trans>New contact here</Trans>
      </Button>
      {adding && (
        <NewContact
          organizationId={organizationId}
          crmId={crmId}
          onClose={() => setAdding(false)}
          onCreated={(contact) => {
            setAdding(false);
            open(contact, false);
          }}
        />
      )}
    </>
  );
}
