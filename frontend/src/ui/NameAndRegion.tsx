import { useLingui } from "@lingui/react/macro";
import { Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { FormDialog } from "./FormDialog";
import { RegionSelect } from "./fields/RegionSelect";

type NameAndRegionProps = {
  title: string;
  submit: string;
  /** What the name is for. */
  hint?: string;
  busy: boolean;
  errors: UserErrors;
  onCreate: (values: { name: string; region: string }) => void;
  onClose: () => void;
};

/** Asks for what a new Crm or a new line needs to exist. */
export function NameAndRegion({ title, submit, hint, busy, errors, onCreate, onClose }: NameAndRegionProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: { name: "", region: "PL" } });
  return (
    <FormDialog
      opened
      title={title}
      submit={submit}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.besides(["name", "region"])}
      onSubmit={() => onCreate(form.values)}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          label={t`Name`}
          description={hint}
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
