import { Stack } from "@mantine/core";
import { graphql, readFragment } from "~/gql";
import type { SettingsUserFragment } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useRecordForm } from "~/ui/useRecordForm";
import { FIELDS, UserFields } from "./UserFields";
import { SETTINGS_USER } from "./UserTable";
import { patchOf, valuesOf } from "./userForm";

const UPDATE = graphql(`
  mutation UserUpdate($input: UserPatch!) {
    userUpdate(input: $input) {
      user { id ...SettingsUser access { ...Access } }
      userErrors { code message path }
    }
  }
`);

type UserFormProps = { user: SettingsUserFragment; onReload: () => void; onSaved: () => void };

/** A user as they are; saves only what was changed. */
export function UserForm({ user, onReload, onSaved }: UserFormProps) {
  const { form, patch, took } = useRecordForm(user, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async (force: boolean) => {
    const { payload } = await run({ input: patchOf(patch(force)) });
    const saved = readFragment(SETTINGS_USER, payload?.user);
    if (!saved) return;
    took(saved);
    onSaved();
  };
  return (
    <form noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="md">
        <UserFields
          form={form}
          added={false}
          errorAt={(field) => (errors.conflict ? undefined : errors.within(field))}
        />
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </Stack>
    </form>
  );
}
