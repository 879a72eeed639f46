import { useLingui } from "@lingui/react/macro";
import { Select, TextInput } from "@mantine/core";
import styles from "./PhonesForm.module.css";
import type { QueueDraft } from "./phones";
import { RemoveRow } from "./RemoveRow";
import type { Slots } from "./slots";

type QueueRowProps = {
  row: QueueDraft;
  place: number;
  slots: Slots;
  errorAt: (field: string) => string | undefined;
  onChange: (row: QueueDraft) => void;
  onRemove: () => void;
};

/** A queue of the PBX, and for whom its calls ring. */
export function QueueRow({ row, place, slots, errorAt, onChange, onRemove }: QueueRowProps) {
  const { t } = useLingui();
  const { name, users, project } = row;
  const number = place + 1;
  return (
    <li className={styles.queue}>
      <TextInput
        aria-label={t`Queue ${number}`}
        placeholder={t`Its name or number`}
        autoComplete="off"
        autoFocus={name === "" && users.length === 0 && project === null}
        value={name}
        error={errorAt("name")}
        onChange={({ currentTarget }) => onChange({ ...row, name: currentTarget.value })}
      />
      {slots.users({
        label: t`Users of queue ${name || number}`,
        value: users.map(({ id }) => id),
        users,
        error: errorAt("userIds"),
        onChange: (ids) =>
          onChange({
            ...row,
            users: ids.map((id) => users.find((one) => one.id === id) ?? { id, name: "" }),
          }),
      })}
      <Select
        aria-label={t`Project of queue ${name || number}`}
        placeholder={t`Project…`}
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
        searchable={slots.projects.length > 8}
        data={slots.projects.map((one) => ({ value: one.id, label: one.name }))}
        value={project?.id ?? null}
        error={errorAt("projectId")}
        onChange={(id) => onChange({ ...row, project: slots.projects.find((one) => one.id === id) ?? null })}
      />
      <RemoveRow label={t`Remove queue ${name || number}`} onRemove={onRemove} />
    </li>
  );
}
