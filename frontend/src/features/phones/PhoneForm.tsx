import { useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Select, Stack, TextInput } from "@mantine/core";
import type { PhoneKind } from "~/gql/graphql";
import { EditConflict } from "~/ui/fields/EditConflict";
import { KINDS } from "./kinds";
import type { usePhoneDraft } from "./usePhoneDraft";

type PhoneFormProps = {
  edit: ReturnType<typeof usePhoneDraft>;
  path: string;
  /** Saved before: then it can be removed. */
  known: boolean;
};

export function PhoneForm({ edit, path, known }: PhoneFormProps) {
  const { t, i18n } = useLingui();
  const { draft, errors, busy, change } = edit;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
    >
      <Stack gap={8}>
        <TextInput
          type="tel"
          label={t`Number`}
          data-autofocus
          value={draft.number}
          error={errors.conflict ? undefined : (errors.within(path) ?? errors.text)}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <Select
          label={t`Kind`}
          value={draft.kind ?? "MOBILE"}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label: i18n._(label) }))}
          onChange={(kind) => change({ kind: kind as PhoneKind })}
        />
        <TextInput
          label={t`Description`}
          placeholder={t`after 4 pm, ext. 12 …`}
          value={draft.description ?? ""}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <Checkbox
          label={t`Main number`}
          checked={draft.main ?? false}
          onChange={(event) => change({ main: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Do not call`}
          checked={draft.doNotCall ?? false}
          onChange={(event) => change({ doNotCall: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Out of use`}
          description={t`Nobody answers there any more.`}
          checked={draft.invalid ?? false}
          onChange={(event) => change({ invalid: event.currentTarget.checked })}
        />
        {errors.conflict && (
          <EditConflict message={errors.conflict.message} onTheirs={edit.discard} onMine={edit.force} />
        )}
        <Group justify="space-between" mt={4}>
          {known ? (
            <Button variant="subtle" color="red" size="compact-sm" onClick={edit.remove}>{t`Remove`}</Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="compact-sm" loading={busy}>{t`Save`}</Button>
        </Group>
      </Stack>
    </form>
  );
}
