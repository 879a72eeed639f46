import { useLingui } from "@lingui/react/macro";
import { NumberInput, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { isList } from "../types";
import type { Definition } from "./definition";
import type { FieldForm as Values } from "./fieldForm";
import { OptionsEditor } from "./OptionsEditor";
import { TypeSelect } from "./TypeSelect";
import { useConvertible } from "./useConvertible";

type FieldFormProps = { form: UseFormReturnType<Values>; field: Definition | null; errors: UserErrors };

export function FieldForm({ form, field, errors }: FieldFormProps) {
  const { t } = useLingui();
  const types = useConvertible(field);
  const flag = (name: "searchable" | "unique" | "required") => ({
    ...form.getInputProps(name, { type: "checkbox" }),
    error: messagesAt(errors, name),
  });
  return (
    <Stack gap="sm">
      <TextInput
        label={t`Name`}
        data-autofocus
        autoComplete="off"
        {...form.getInputProps("name")}
        error={errors.at("name")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TypeSelect types={types} {...form.getInputProps("type")} error={errors.at("type")} />
        <NumberInput
          label={t({ message: "Position", context: "order" })}
          description={t`The smallest first, none last.`}
          inputWrapperOrder={["label", "input", "description", "error"]}
          allowDecimal={false}
          min={0}
          max={10_000}
          hideControls
          {...form.getInputProps("position")}
          error={errors.at("position")}
        />
      </SimpleGrid>
      {isList(form.values.type) && (
        <OptionsEditor
          options={form.values.options}
          hint={
            field && !isList(field.type) ? t`Without options, the values that are there become them.` : null
          }
          errors={errors}
          onChange={(options) => form.setFieldValue("options", options)}
        />
      )}
      <Switch
        mt={4}
        label={t`Searchable`}
        description={t`Lists can be filtered and sorted by it.`}
        {...flag("searchable")}
      />
      <Switch label={t`Unique`} description={t`No value stands there twice.`} {...flag("unique")} />
      <Switch
        label={t`Required`}
        description={t`Nothing new without it; what is already there is asked for at its next edit.`}
        {...flag("required")}
      />
    </Stack>
  );
}

/** Repeats are told one by one, at the same field. */
function messagesAt(errors: UserErrors, field: string): string | undefined {
  const messages = errors.all.filter(({ path }) => path.at(-1) === field).map(({ message }) => message);
  return messages.length > 0 ? messages.join(" ") : undefined;
}
