import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { useViewer } from "../viewer";
import { FIELDS, UserFields } from "./UserFields";
import { inputOf, newUser } from "./userForm";

const CREATE = graphql(`
  mutation UserCreate($input: UserInput!) {
    userCreate(input: $input) { user { id ...SettingsUser } userErrors { code message path } }
  }
`);

type NewUserProps = { onSaved: () => void; onClose: () => void };

/** Somebody new, with a first password. */
export function NewUser({ onSaved, onClose }: NewUserProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const form = useForm({ initialValues: newUser(user.locale) });
  const { run, errors, busy } = useAction(CREATE);
  const create = async () => {
    const { payload } = await run({ input: inputOf(form.values) });
    if (payload) onSaved();
  };
  return (
    <FormDialog
      opened
      title={t`New user`}
      submit={t`Add user`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.beyond(FIELDS)}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <UserFields form={form} added errorAt={(field) => errors.within(field)} />
    </FormDialog>
  );
}
