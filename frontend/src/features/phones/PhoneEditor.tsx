import { useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Popover, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PhoneInput, PhoneKind } from "~/gql/graphql";
import { NO_ERRORS, type UserErrors } from "~/lib/graphql/userErrors";
import { KINDS } from "./kinds";

type PhoneEditorProps = {
  phone: PhoneInput;
  /** The number's place in the list, for its errors' path. */
  at: number;
  opened: boolean;
  onClose: () => void;
  /** null removes the number. */
  onSave: (phone: PhoneInput | null) => Promise<UserErrors | null>;
  children: React.ReactElement;
};

export function PhoneEditor({ phone, at, opened, onClose, onSave, children }: PhoneEditorProps) {
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && onClose()}
      position="bottom-start"
      width={288}
      trapFocus
      withRoles={false}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <PhoneForm phone={phone} at={at} onClose={onClose} onSave={onSave} />
      </Popover.Dropdown>
    </Popover>
  );
}

function PhoneForm({ phone, at, onClose, onSave }: Omit<PhoneEditorProps, "opened" | "children">) {
  const { t, i18n } = useLingui();
  const [draft, setDraft] = useState(phone);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const path = `phones.${at}.number`;
  const save = async (next: PhoneInput | null) => {
    setBusy(true);
    const refused = await onSave(next);
    setBusy(false);
    if (refused) setErrors(refused);
    else onClose();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      <Stack gap={8}>
        <TextInput
          type="tel"
          label={t`Number`}
          data-autofocus
          value={draft.number}
          error={errors.at(path) ?? errors.text}
          onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
        />
        <Select
          label={t`Kind`}
          value={draft.kind ?? "MOBILE"}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={Object.entries(KINDS).map(([value, label]) => ({ value, label: i18n._(label) }))}
          onChange={(kind) => setDraft({ ...draft, kind: kind as PhoneKind })}
        />
        <TextInput
          label={t`Description`}
          placeholder={t`after 4 pm, ext. 12 …`}
          value={draft.description ?? ""}
          onChange={(event) => setDraft({ ...draft, description: event.currentTarget.value })}
        />
        <Checkbox
          label={t`Main number`}
          checked={draft.main ?? false}
          onChange={(event) => setDraft({ ...draft, main: event.currentTarget.checked })}
        />
        <Group justify="space-between" mt={4}>
          {phone.id ? (
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => void save(null)}
            >{t`Remove`}</Button>
          ) : (
            <span />
          )}
          <Button type="submit" size="compact-sm" loading={busy}>{t`Save`}</Button>
        </Group>
      </Stack>
    </form>
  );
}
