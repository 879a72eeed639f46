import { ActionIcon } from "@mantine/core";
import { CloseIcon } from "~/ui/icons";

/** Takes a row away; nothing is lost before it is saved. */
export function RemoveRow({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--muted)"
      size={32}
      title={label}
      aria-label={label}
      onClick={onRemove}
    >
      <CloseIcon size={15} />
    </ActionIcon>
  );
}
