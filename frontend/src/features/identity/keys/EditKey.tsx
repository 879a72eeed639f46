import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { useRecordForm } from "~/ui/useRecordForm";
import { KeyFields } from "./KeyFields";
import { FIELDS } from "./keyForm";
import type { ApiKey, Permission } from "./keys";

const UPDATE = graphql(`
  mutation ApiKeyUpdate($input: ApiKeyPatch!) {
    apiKeyUpdate(input: $input) { apiKey { id ...ApiKeyLine } userErrors { code message path } }
  }
`);

type EditKeyProps = { apiKey: ApiKey; permissions: readonly Permission[]; onClose: () => void };

/** Another name or other rights; whatever uses the key feels it at once. */
export function EditKey({ apiKey, permissions, onClose }: EditKeyProps) {
  const { t } = useLingui();
  const { name } = apiKey;
  const { form, patch } = useRecordForm(apiKey, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async () => {
    const { payload } = await run({ input: patch(false) });
    if (payload?.apiKey) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`The key “${name}”`}
      size={680}
      submit={t`Save`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.beyond(FIELDS)}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <KeyFields values={form.values} permissions={permissions} errors={errors} onChange={form.setValues} />
    </FormDialog>
  );
}

const valuesOf = ({ name, scopes }: ApiKey) => ({ name, scopes: scopes ? [...scopes] : null });
