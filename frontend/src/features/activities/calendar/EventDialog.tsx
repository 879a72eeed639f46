import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useFocusBack } from "~/ui/useFocusBack";
import { EventCard } from "./EventCard";
import { EntryButtons, type EntryDeeds } from "./EventPopover";
import type { Entry } from "./entry";

type EventDialogProps = Omit<EntryDeeds, "onEnlarge"> & { entry: Entry; conflicts: readonly Entry[] };

/** An entry enlarged: all that is known of it. */
export function EventDialog({ entry, conflicts, onClose, ...deeds }: EventDialogProps) {
  const { t } = useLingui();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={entry.activity.subject}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <EventCard entry={entry} conflicts={conflicts} whole />
      <EntryButtons entry={entry} {...deeds} />
    </Modal>
  );
}
