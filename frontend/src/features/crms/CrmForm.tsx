import { useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import { changed } from "~/lib/changed";
import { useAction } from "~/lib/graphql/useAction";
import { EditConflict } from "~/ui/fields/EditConflict";
import { RegionSelect } from "~/ui/fields/RegionSelect";

const UPDATE = graphql(`
  mutation CrmUpdate($input: CrmPatch!) {
    crmUpdate(input: $input) { crm { id version name region } userErrors { code message path } }
  }
`);

type CrmFormProps = {
  crm: { id: string; version: number; name: string; region: string };
  onReload: () => void;
};

/** A Crm's name and region. */
export function CrmForm({ crm, onReload }: CrmFormProps) {
  const { t } = useLingui();
  const [seen, setSeen] = useState(crm);
  const form = useForm({ initialValues: { name: crm.name, region: crm.region } });
  const { run, errors, busy } = useAction(UPDATE);
  const errorAt = (field: string) => (errors.conflict ? undefined : errors.at(field));
  const save = async (force: boolean) => {
    const { id, version, name, region } = seen;
    const patch = changed(form.values, { name, region });
    const { payload } = await run({
      input: { id, ...(force ? {} : { expectedVersion: version }), ...patch },
    });
    if (!payload?.crm) return;
    setSeen(payload.crm);
    form.setValues({ name: payload.crm.name, region: payload.crm.region });
    form.resetDirty({ name: payload.crm.name, region: payload.crm.region });
  };
  return (
    <form noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <Stack gap="sm" maw={380}>
        <TextInput
          label={t`Name`}
          autoComplete="off"
          {...form.getInputProps("name")}
          error={errorAt("name")}
        />
        <RegionSelect
          label={t`Region`}
          description={t`The country of numbers written without a country code.`}
          {...form.getInputProps("region")}
          error={errorAt("region")}
        />
        {errors.conflict && (
          <EditConflict
            message={errors.conflict.message}
            onTheirs={onReload}
            onMine={() => void save(true)}
          />
        )}
        <Group>
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>{t`Save`}</Button>
        </Group>
      </Stack>
    </form>
  );
}
