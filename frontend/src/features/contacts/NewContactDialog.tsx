import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { CustomValueInput } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { uniqueKey } from "~/lib/uniqueKey";
import { FormDialog } from "~/ui/FormDialog";
import type { FurtherFields } from "~/ui/FurtherFields";
import { ContactLookAlikes } from "./ContactLookAlikes";
import { NewContactFields } from "./NewContactFields";
import { inputOf, NEW_CONTACT } from "./newContact";
import { useLookAlikes } from "./useLookAlikes";

const OPTIONS = graphql(`
  query NewContactOptions {
    viewer {
      defaultCrm { id }
      crms {
        id name
        stages { id name hidden }
        positions { id name hidden }
        sources { id name hidden }
      }
    }
  }
`);

const CREATE = graphql(`
  mutation ContactCreate($input: ContactInput!) {
    contactCreate(input: $input) {
      contact { id displayName initials ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

const FIELDS = [
  "firstName",
  "lastName",
  "crmId",
  "positionId",
  "stageId",
  "sourceId",
  "phones.0.number",
  "emails.0.address",
];

type NewContactDialogProps = {
  /** Filled in beforehand, for a caller nobody knows. */
  number?: string;
  /** The company they work for; a contact lives in its company's Crm. */
  organizationId?: string;
  crmId?: string;
  /** What a Crm requires beyond our own fields. */
  further: FurtherFields<CustomValueInput>;
  onClose: () => void;
  onCreated: (contact: { id: string; displayName: string; initials: string }) => void;
};

/** Asks only for what a contact needs to exist; everything else waits in its tab. */
export function NewContactDialog(props: NewContactDialogProps) {
  const { number = "", organizationId, crmId: crmIdGiven, further, onClose, onCreated } = props;
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OPTIONS, requestPolicy: "cache-and-network" });
  const [idempotencyKey] = useState(uniqueKey);
  const form = useForm({ initialValues: { ...NEW_CONTACT, number } });
  const { run, errors, busy } = useAction(CREATE);
  const crms = data?.viewer?.crms ?? [];
  const crmId = crmIdGiven ?? form.values.crmId ?? data?.viewer?.defaultCrm?.id ?? crms[0]?.id ?? null;
  const crm = crms.find((one) => one.id === crmId);

  const alike = useLookAlikes(form.values, crmId, organizationId);

  const create = async () => {
    const input = inputOf({ ...form.values, crmId });
    const extra = organizationId === undefined ? {} : { organizationId };
    const { payload } = await run({
      input: { ...input, ...extra, customValues: further.values(crmId), idempotencyKey },
    });
    if (payload?.contact) onCreated(payload.contact);
  };

  return (
    <FormDialog
      opened
      title={t`New contact`}
      submit={t`Create contact`}
      busy={busy}
      blocked={alike.blocked}
      dirty={form.isDirty() || further.dirty}
      error={errors.beyond([...FIELDS, ...further.paths(crmId)])}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <NewContactFields form={form} errors={errors} crms={crmIdGiven === undefined ? crms : []} crm={crm}>
        {further.part(crmId, errors)}
      </NewContactFields>
      <ContactLookAlikes found={alike} />
    </FormDialog>
  );
}
