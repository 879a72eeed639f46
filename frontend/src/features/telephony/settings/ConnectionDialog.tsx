import { useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { RegionSelect } from "~/ui/fields/RegionSelect";
import type { Address } from "./AddressDialog";

const CREATE = graphql(`
  mutation CtiConnectionCreate($input: CtiConnectionInput!) {
    ctiConnectionCreate(input: $input) {
      ctiConnection { id name ...CtiConnectionParts }
      url
      userErrors { code message path }
    }
  }
`);

type ConnectionDialogProps = { onCreated: (address: Address) => void; onClose: () => void };

/** A new line; its address is told by whoever opened this. */
export function ConnectionDialog({ onCreated, onClose }: ConnectionDialogProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: { name: "", region: "PL" } });
  const { run, errors, busy } = useAction(CREATE);
  const create = async () => {
    const { payload } = await run({ input: form.values });
    if (payload?.ctiConnection && payload.url) {
      onCreated({ name: payload.ctiConnection.name, url: payload.url });
    }
  };
  return (
    <FormDialog
      opened
      title={t`New line`}
      submit={t`Create line`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(["name", "region"])}
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
