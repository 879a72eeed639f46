import { useLingui } from "@lingui/react/macro";
import { Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { uniqueKey } from "~/lib/uniqueKey";
import { FormDialog } from "~/ui/FormDialog";
import { AddIcon } from "~/ui/icons";
import { inputOf, NEW_CONTACT } from "./newContact";

const OPTIONS = graphql(`
  query NewContactOptions {
    viewer {
      defaultCrm { id }
      crms {
        id name
        stages { id name }
        positions { id name }
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
  organizationId?: string;
  onClose: () => void;
  onCreated: (contact: { id: string; displayName: string; initials: string }) => void;
};

/** Asks only for what a contact needs to exist; everything else waits in its tab. */
export function NewContactDialog({ number = "", organizationId, onClose, onCreated }: NewContactDialogProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OPTIONS });
  const [more, setMore] = useState(number !== "");
  const [idempotencyKey] = useState(uniqueKey);
  const form = useForm({ initialValues: { ...NEW_CONTACT, number } });
  const { run, errors, busy } = useAction(CREATE);
  const crms = data?.viewer?.crms ?? [];
  const crmId = form.values.crmId ?? data?.viewer?.defaultCrm?.id ?? crms[0]?.id ?? null;
  const crm = crms.find((one) => one.id === crmId);

  const create = async () => {
    const input = inputOf({ ...form.values, crmId });
    const extra = organizationId === undefined ? {} : { organizationId };
    const { payload } = await run({ input: { ...input, ...extra, idempotencyKey } });
    if (payload?.contact) onCreated(payload.contact);
  };

  return (
    <FormDialog
      opened
      title={t`New contact`}
      submit={t`Create contact`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(FIELDS)}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t`First name`}
            data-autofocus
            autoComplete="off"
            {...form.getInputProps("firstName")}
            error={errors.at("firstName")}
          />
          <TextInput
            label={t`Last name`}
            autoComplete="off"
            {...form.getInputProps("lastName")}
            error={errors.at("lastName")}
          />
        </SimpleGrid>
        {crms.length > 1 && (
          <Select
            label={t`CRM`}
            allowDeselect={false}
            data={crms.map(choice)}
            value={crmId}
            onChange={(value) =>
              form.setValues({ crmId: value, positionId: null, stageId: null, sourceId: null })
            }
            error={errors.at("crmId")}
          />
        )}
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          <Select
            label={t`Position`}
            clearable
            searchable
            data={crm?.positions.map(choice) ?? []}
            {...form.getInputProps("positionId")}
            error={errors.at("positionId")}
          />
          <Select
            label={t`Stage`}
            clearable
            data={crm?.stages.map(choice) ?? []}
            {...form.getInputProps("stageId")}
            error={errors.at("stageId")}
          />
          <Select
            label={t`Source`}
            clearable
            searchable
            data={crm?.sources.filter((source) => !source.hidden).map(choice) ?? []}
            {...form.getInputProps("sourceId")}
            error={errors.at("sourceId")}
          />
        </SimpleGrid>
        {more ? (
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t`Number`}
              type="tel"
              {...form.getInputProps("number")}
              error={errors.at("phones.0.number")}
            />
            <TextInput
              label={t`E-mail`}
              type="email"
              {...form.getInputProps("email")}
              error={errors.at("emails.0.address")}
            />
          </SimpleGrid>
        ) : (
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<AddIcon size={14} />}
              onClick={() => setMore(true)}
            >
              {t`Number and e-mail`}
            </Button>
          </Group>
        )}
      </Stack>
    </FormDialog>
  );
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
