import { useLingui } from "@lingui/react/macro";
import { MultiSelect, PasswordInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { Locale, SettingsUserFragment } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { LOCALES } from "~/lib/i18n";
import { FormDialog } from "~/ui/FormDialog";
import { EditConflict } from "~/ui/fields/EditConflict";
import { useViewer } from "../viewer";
import { roleName } from "./roleWords";
import { inputOf, patchOf, valuesOf } from "./userForm";

const ROLES = graphql(`query SettingsRoles { roles { id name system } }`);

const CREATE = graphql(`
  mutation UserCreate($input: UserInput!) {
    userCreate(input: $input) { user { id ...SettingsUser } userErrors { code message path } }
  }
`);

const UPDATE = graphql(`
  mutation UserUpdate($input: UserPatch!) {
    userUpdate(input: $input) { user { id ...SettingsUser } userErrors { code message path } }
  }
`);

const FIELDS = ["name", "email", "password", "roleIds", "extension", "locale"];
const LANGUAGES = Object.entries(LOCALES).map(([code, label]) => ({ value: code.toUpperCase(), label }));

type UserDialogProps = {
  /** Null adds one. */
  user: SettingsUserFragment | null;
  onReload: () => void;
  onSaved: () => void;
  onClose: () => void;
};

/** Everything an administrator sets on a user. */
export function UserDialog({ user: given, onReload, onSaved, onClose }: UserDialogProps) {
  const { t, i18n } = useLingui();
  const [user] = useState(given);
  const viewer = useViewer();
  const [{ data }] = useQuery({ query: ROLES });
  const [initial] = useState(() => valuesOf(user, viewer.user.locale));
  const form = useForm({ initialValues: initial });
  const create = useAction(CREATE);
  const update = useAction(UPDATE);
  const { errors, busy } = user ? update : create;
  const errorAt = (field: string) => (errors.conflict ? undefined : errors.at(field));

  const save = async (force: boolean) => {
    const { payload } = user
      ? await update.run({
          input: {
            id: user.id,
            ...(force ? {} : { expectedVersion: user.version }),
            ...patchOf(form.values, initial),
          },
        })
      : await create.run({ input: inputOf(form.values) });
    if (payload) onSaved();
  };

  return (
    <FormDialog
      opened
      aside={user !== null}
      title={user ? user.name : t`New user`}
      submit={user ? t`Save` : t`Add user`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.conflict ? undefined : errors.besides(FIELDS)}
      onSubmit={() => void save(false)}
      onClose={onClose}
    >
      <Stack gap="sm">
        <TextInput
          label={t`First and last name`}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("name")}
          error={errorAt("name")}
        />
        <TextInput
          label={t`E-mail`}
          type="email"
          autoComplete="off"
          description={t`They sign in with it.`}
          {...form.getInputProps("email")}
          error={errorAt("email")}
        />
        <MultiSelect
          label={t`Roles`}
          description={t`Rights of several roles add up.`}
          placeholder={form.values.roleIds.length === 0 ? t`Choose…` : ""}
          data={data?.roles.map((role) => ({ value: role.id, label: roleName(role, i18n) })) ?? []}
          {...form.getInputProps("roleIds")}
          error={errorAt("roleIds")}
        />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t`Extension`}
            description={t`As the PBX names it.`}
            autoComplete="off"
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
          label={user ? t`New password` : t`Password`}
          description={user ? t`Leave empty to keep the old one.` : t`At least 8 characters.`}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t`Show password` }}
          {...form.getInputProps("password")}
          error={errorAt("password")}
        />
        {user && (
          <Switch
            mt={4}
            label={t`Active`}
            description={t`Whoever is not active cannot sign in; their history stays.`}
            {...form.getInputProps("active", { type: "checkbox" })}
          />
        )}
        {errors.conflict && (
          <EditConflict
            message={errors.conflict.message}
            onTheirs={onReload}
            onMine={() => void save(true)}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
