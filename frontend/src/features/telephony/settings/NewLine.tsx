import { useLingui } from "@lingui/react/macro";
import { Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import type { CtiDialect } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { RegionSelect } from "~/ui/fields/RegionSelect";
import { DIALECTS, dialectName } from "./dialects";
import { useKeepAddress } from "./knownAddresses";

const CREATE = graphql(`
  mutation CtiConnectionCreate($input: CtiConnectionInput!) {
    ctiConnectionCreate(input: $input) {
      ctiConnection { id ...CtiLine }
      url
      userErrors { code message path }
    }
  }
`);

type Values = { name: string; dialect: CtiDialect; region: string };

const FIELDS = ["name", "dialect", "region"];

type NewLineProps = { onCreated: (id: string) => void; onClose: () => void };

/** Asks for what a line needs to exist. Its address is kept for its page, which shows it. */
export function NewLine({ onCreated, onClose }: NewLineProps) {
  const { t, i18n } = useLingui();
  const { run, errors, busy } = useAction(CREATE);
  const keep = useKeepAddress();
  const form = useForm<Values>({ initialValues: { name: "", dialect: "AUTO", region: "PL" } });
  const create = async () => {
    const { payload } = await run({ input: form.values });
    if (!payload?.ctiConnection || !payload.url) return;
    keep(payload.ctiConnection.id, payload.url);
    onCreated(payload.ctiConnection.id);
  };
  return (
    <FormDialog
      opened
      title={t`New line`}
      submit={t`Create line`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(FIELDS)}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          label={t`Name`}
          description={t`What your PBX is called among you, such as “Head office”.`}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
          error={errors.at("name")}
        />
        <Select
          label={t`PBX`}
          description={t`How it speaks. Leave it, and each event is recognised by its shape.`}
          allowDeselect={false}
          data={DIALECTS.map((value) => ({ value, label: dialectName(value, i18n) }))}
          {...form.getInputProps("dialect")}
          error={errors.at("dialect")}
        />
        <RegionSelect
          label={t`Region`}
          description={t`The country of numbers written without a country code.`}
          {...form.getInputProps("region")}
          error={errors.at("region")}
        />
      </Stack>
    </FormDialog>
  );
}
