import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { KeyFields } from "./KeyFields";
import { endsAt, FIELDS, LIVES, NEW_KEY } from "./keyForm";
import type { ApiKey, Permission } from "./keys";

const CREATE = graphql(`
  mutation ApiKeyCreate($input: ApiKeyInput!) {
    apiKeyCreate(input: $input) { secret apiKey { id ...ApiKeyLine } userErrors { code message path } }
  }
`);

const NEVER = "never";

type NewKeyProps = {
  permissions: readonly Permission[];
  /** The secret comes along this once. */
  onCreated: (key: Pick<ApiKey, "name">, secret: string) => void;
  onClose: () => void;
};

export function NewKey({ permissions, onCreated, onClose }: NewKeyProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: NEW_KEY });
  const { run, errors, busy } = useAction(CREATE);
  const { name, scopes, days } = form.values;
  const create = async () => {
    const { payload } = await run({ input: { name, scopes, expiresAt: endsAt(days, Date.now()) } });
    if (payload?.apiKey && payload.secret) onCreated({ name }, payload.secret);
  };
  return (
    <FormDialog
      opened
      title={t`New API key`}
      size={680}
      submit={t`Create key`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.beyond(FIELDS)}
      onSubmit={() => void create()}
      onClose={onClose}
    >
      <KeyFields values={form.values} permissions={permissions} errors={errors} onChange={form.setValues}>
        <Select
          label={t`Ends`}
          description={days === null ? t`A key that never ends is easily forgotten.` : undefined}
          allowDeselect={false}
          data={LIVES.map((one) => ({
            value: String(one ?? NEVER),
            label: one === null ? t`Never` : plural(one, { one: "After # day", other: "After # days" }),
          }))}
          value={String(days ?? NEVER)}
          error={errors.at("expiresAt")}
          onChange={(value) => form.setFieldValue("days", value === NEVER ? null : Number(value))}
        />
      </KeyFields>
    </FormDialog>
  );
}
