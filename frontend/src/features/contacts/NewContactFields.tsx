import { useLingui } from "@lingui/react/macro";
import { Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import type { NewContactOptionsQuery } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { shownOf } from "~/lib/shownOf";
import { AddIcon } from "~/ui/icons";
import type { NewContact } from "./newContact";

type Crm = NonNullable<NewContactOptionsQuery["viewer"]>["crms"][number];

type NewContactFieldsProps = {
  form: UseFormReturnType<NewContact>;
  errors: UserErrors;
  /** To choose from; fewer than two are no choice. */
  crms: readonly Crm[];
  /** The chosen one, whose dictionaries are offered. */
  crm: Crm | undefined;
  /** Further fields, before what few are asked for. */
  children: React.ReactNode;
};

export function NewContactFields({ form, errors, crms, crm, children }: NewContactFieldsProps) {
  const { t } = useLingui();
  const [more, setMore] = useState(form.values.number !== "");
  return (
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
          value={crm?.id ?? null}
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
          data={shownOf(crm?.positions ?? []).map(choice)}
          {...form.getInputProps("positionId")}
          error={errors.at("positionId")}
        />
        <Select
          label={t`Stage`}
          clearable
          data={shownOf(crm?.stages ?? []).map(choice)}
          {...form.getInputProps("stageId")}
          error={errors.at("stageId")}
        />
        <Select
          label={t`Source`}
          clearable
          searchable
          data={shownOf(crm?.sources ?? []).map(choice)}
          {...form.getInputProps("sourceId")}
          error={errors.at("sourceId")}
        />
      </SimpleGrid>
      {children}
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
  );
}

const choice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
