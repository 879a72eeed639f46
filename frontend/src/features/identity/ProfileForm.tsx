import { useLingui } from "@lingui/react/macro";
import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { useViewer } from "./viewer";

const UPDATE = graphql(`
  mutation ProfileUpdate($input: ViewerPatch!) {
    viewerUpdate(input: $input) {
      user { id version name initials }
      userErrors { code message path }
    }
  }
`);

/** The viewer's own name and password. */
export function ProfileForm() {
  const { t } = useLingui();
  const { user } = useViewer();
  const form = useForm({ initialValues: { name: user.name, currentPassword: "", password: "" } });
  const { run, errors, busy } = useAction(UPDATE);
  const save = async ({ name, currentPassword, password }: typeof form.values) => {
    const secret = password ? { currentPassword, password } : {};
    const { payload } = await run({ input: { name, ...secret } });
    if (!payload) return;
    form.setValues({ currentPassword: "", password: "" });
    notifications.show({ message: t`Saved`, closeButtonProps: { "aria-label": t`Close` } });
  };
  return (
    <form noValidate onSubmit={form.onSubmit((values) => void save(values))}>
      <Stack gap="sm" maw={380}>
        <TextInput
          label={t`First and last name`}
          autoComplete="name"
          {...form.getInputProps("name")}
          error={errors.at("name")}
        />
        <PasswordInput
          label={t`New password`}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ "aria-label": t`Show password` }}
          {...form.getInputProps("password")}
          error={errors.at("password")}
        />
        {form.values.password !== "" && (
          <PasswordInput
            label={t`Current password`}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": t`Show password` }}
            {...form.getInputProps("currentPassword")}
            error={errors.at("currentPassword")}
          />
        )}
        {errors.besides(["name", "password", "currentPassword"])}
        <Group>
          <Button type="submit" loading={busy}>{t`Save`}</Button>
        </Group>
      </Stack>
    </form>
  );
}
