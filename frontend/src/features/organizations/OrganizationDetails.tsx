import { useLingui } from "@lingui/react/macro";
import { EditableText } from "~/ui/fields/EditableText";
import { PickOne } from "~/ui/fields/PickOne";
import { Section } from "~/ui/Section";
import type { OrganizationRecord } from "./OrganizationRecord";
import { useOrganizationSave } from "./useOrganizationSave";

type OrganizationDetailsProps = {
  organization: OrganizationRecord;
  /** Fields that other features bring: numbers, managers. */
  children: React.ReactNode;
};

export function OrganizationDetails({ organization, children }: OrganizationDetailsProps) {
  const { t } = useLingui();
  const save = useOrganizationSave(organization);
  const disabled = !organization.viewerCan.edit;
  const kinds = [
    { id: "CUSTOMER", label: t`Customer` },
    { id: "PARTNER", label: t`Partner` },
  ];
  return (
    <Section title={t`Details`}>
      <EditableText
        label={t`Name`}
        field="name"
        value={organization.name}
        disabled={disabled}
        onSave={(name, options) => save({ name }, options)}
      />
      <PickOne
        label={t`Account kind`}
        required
        value={kinds.find((kind) => kind.id === organization.accountKind) ?? null}
        options={kinds}
        disabled={disabled}
        onSave={(kind, options) =>
          save({ accountKind: kind === "PARTNER" ? "PARTNER" : "CUSTOMER" }, options)
        }
      />
      {children}
    </Section>
  );
}
