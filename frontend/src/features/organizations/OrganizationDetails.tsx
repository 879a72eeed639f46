import { useLingui } from "@lingui/react/macro";
import type { AccountKind } from "~/gql/graphql";
import { shownOf } from "~/lib/shownOf";
import { EditableText } from "~/ui/fields/EditableText";
import { PickOne } from "~/ui/fields/PickOne";
import { AddressSection } from "~/ui/record/AddressSection";
import { Section } from "~/ui/Section";
import { ACCOUNT_KINDS } from "./kinds";
import { OrganizationPick } from "./OrganizationPick";
import type { OrganizationRecord } from "./OrganizationRecord";
import { RegisterData } from "./RegisterData";
import { useOrganizationSave } from "./useOrganizationSave";

type OrganizationDetailsProps = {
  organization: OrganizationRecord;
  /** What matters on a call: how to reach it, who looks after it. */
  first: React.ReactNode;
  /** The NIP or VAT id, and what registers know of it. */
  taxId: React.ReactNode;
  tags: React.ReactNode;
  /** A section of its own: the Crm's additional fields. */
  additional: React.ReactNode;
};

/** The organization's fields, each edited where it stands; what matters on a call comes first. */
export function OrganizationDetails(props: OrganizationDetailsProps) {
  const { organization, first, taxId, tags, additional } = props;
  const { t, i18n } = useLingui();
  const save = useOrganizationSave(organization);
  const { id, name, crm, accountKind, parent, source, viewerCan } = organization;
  const disabled = !viewerCan.edit;
  return (
    <>
      <Section title={t`At a glance`}>{first}</Section>
      <Section title={t`Register data`}>
        {taxId}
        <RegisterData organization={organization} />
      </Section>
      <Section title={t`Details`}>
        <EditableText
          label={t`Name`}
          field="name"
          value={name}
          disabled={disabled}
          onSave={(text, options) => save({ name: text }, options)}
        />
        <OrganizationPick
          label={t`Belongs to`}
          organization={parent ?? null}
          exceptId={id}
          crmId={crm.id}
          disabled={disabled}
          onSave={(parentId, options) => save({ parentId }, options)}
        />
        <PickOne
          label={t`Source`}
          value={source ? optionOf(source) : null}
          options={shownOf(crm.sources).map(optionOf)}
          disabled={disabled}
          onSave={(sourceId, options) => save({ sourceId }, options)}
        />
        {tags}
        <PickOne
          label={t`Account kind`}
          required
          value={{ id: accountKind, label: i18n._(ACCOUNT_KINDS[accountKind]) }}
          options={Object.entries(ACCOUNT_KINDS).map(([kind, words]) => ({ id: kind, label: i18n._(words) }))}
          disabled={disabled}
          onSave={(kind, options) => save({ accountKind: kind as AccountKind }, options)}
        />
      </Section>
      {additional}
      <AddressSection address={organization} disabled={disabled} onSave={save} />
    </>
  );
}

const optionOf = ({ id, name }: { id: string; name: string }) => ({ id, label: name });
