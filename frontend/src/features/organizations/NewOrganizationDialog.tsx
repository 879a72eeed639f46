import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import type { CustomValueInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { uniqueKey } from "~/lib/uniqueKey";
import { FormDialog } from "~/ui/FormDialog";
import type { FurtherFields } from "~/ui/FurtherFields";
import { NewOrganizationFields, type TaxIdPart } from "./NewOrganizationFields";
import { inputOf, NEW_ORGANIZATION, REGISTERED } from "./newOrganization";
import { OrganizationLookAlikes } from "./OrganizationLookAlikes";
import { useOrganizationLookAlikes } from "./useOrganizationLookAlikes";

const CREATE = graphql(`
  mutation OrganizationCreate($input: OrganizationInput!) {
    organizationCreate(input: $input) {
      organization { id displayName initials ...OrganizationRecord }
      userErrors { code message path }
    }
  }
`);

const FIELDS = ["name", "taxId", "crmId", "phones.0.number", "emails.0.address", ...REGISTERED];

type NewOrganizationDialogProps = {
  crms: readonly { id: string; name: string }[];
  defaultCrmId: string | null;
  /** What it belongs to; it lives in the same Crm. */
  parentId?: string;
  /** The field of the tax id, which asks the registers. */
  taxId: TaxIdPart;
  /** What a Crm requires beyond our own fields. */
  further: FurtherFields<CustomValueInput>;
  onClose: () => void;
  onCreated: (organization: { id: string; displayName: string; initials: string }) => void;
};

/** Asks only for what an organization needs to exist; its tax id may tell the rest. */
export function NewOrganizationDialog(props: NewOrganizationDialogProps) {
  const { crms, defaultCrmId, parentId, taxId, further, onClose, onCreated } = props;
  const { t } = useLingui();
  const [idempotencyKey] = useState(uniqueKey);
  const form = useForm({
    initialValues: { ...NEW_ORGANIZATION, crmId: defaultCrmId ?? crms[0]?.id ?? null },
  });
  const { run, errors, busy } = useAction(CREATE);
  const { crmId } = form.values;
  const alike = useOrganizationLookAlikes(form.values, crmId);
  const create = async () => {
    const extra = parentId === undefined ? {} : { parentId };
    const customValues = further.values(crmId);
    const { payload } = await run({
      input: { ...inputOf(form.values), ...extra, customValues, idempotencyKey },
    });
    if (payload?.organization) onCreated(payload.organization);
  };
  return (
    <FormDialog
      opened
      title={t`New organization`}
      submit={t`Create organization`}
      busy={busy}
      blocked={alike.blocked}
      dirty={form.isDirty() || further.dirty}
      error={errors.beyond([...FIELDS, ...further.paths(crmId)])}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <NewOrganizationFields form={form} errors={errors} crms={crms} taxId={taxId}>
        {further.part(crmId, errors)}
      </NewOrganizationFields>
      <OrganizationLookAlikes found={alike} />
    </FormDialog>
  );
}
