import { useLingui } from "@lingui/react/macro";
import { PasswordInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { Locale } from "~/gql/graphql";
import { LOCALES } from "~/lib/i18n";
import { RolePick } from "./RolePick";
import type { UserValues } from "./userForm";

const LANGUAGES = Object.entries(LOCALES).map(([code, label]) => ({ value: code.toUpperCase(), label }));

/** Those that show their own errors. */
export const FIELDS: readonly string[] = [
  "name",
  "email",
  "password",
  "roleIds",
  "extension",
  "locale",
  "active",
];

type UserFieldsProps = {
  form: UseFormReturnType<UserValues>;
  /** Somebody new gets a first password and is active. */
  added: boolean;
  errorAt: (field: string) => string | undefined;
};

/** Everything an administrator sets on a user. */
export function UserFields({ form, added, errorAt }: UserFieldsProps) {
  const { t } = useLingui();
  const text = { autoComplete: "off" };
  return (
    <Stack gap="sm">
      <TextInput
        label={t`First and last name`}
        {...text}
        {...(added ? { "data-autofocus": true } : {})}
        {...form.getInputProps("name")}
        error={errorAt("name")}
      />
      <TextInput
        label={t`E-mail`}
        type="email"
        description={t`They sign in with it.`}
        {...text}
        {...form.getInputProps("email")}
        error={errorAt("email")}
      />
      <RolePick
        value={form.values.roleIds}
        error={errorAt("roleIds")}
        onChange={(roleIds) => form.setFieldValue("roleIds", roleIds)}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t`Extension`}
          description={t`As the PBX names it.`}
          {...text}
          {...form.getInputProps("extension")}
          error={errorAt("extension")}
        />
        <Select
          label={t`Language`}
          description={t`They can change it.`}
          allowDeselect={false}
          data={LANGUAGES}
          value={form.values.locale}
          error={errorAt("locale")}
          onChange={(locale) => form.setFieldValue("locale", locale as Locale)}
        />
      </SimpleGrid>
      <PasswordInput
        label={added ? t`Password` : t`New password`}
        description={added ? t`At least 8 characters.` : t`Leave empty to keep the old one.`}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t`Show password` }}
        {...form.getInputProps("password")}
        error={errorAt("password")}
      />
      {!added && (
        <Switch
          mt={4}
          label={t`Active`}
          description={t`Whoever is not active cannot sign in; their history stays.`}
          {...form.getInputProps("active", { type: "checkbox" })}
          error={errorAt("active")}
        />
      )}
    </Stack>
  );
}
