import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, Popover } from "@mantine/core";
import { CheckIcon, CloseIcon, DeleteIcon, EditIcon, EnlargeIcon, RestoreIcon } from "~/ui/icons";
import { EventCard } from "./EventCard";
import styles from "./EventPopover.module.css";
import type { Entry } from "./entry";

/** What the viewer does with the entry that is shown. */
export type EntryDeeds = {
  onDone: (entry: Entry, done: boolean) => void;
  onEdit: (entry: Entry) => void;
  onEnlarge: (entry: Entry) => void;
  onDelete: (entry: Entry) => void;
  onClose: () => void;
};

type EventPopoverProps = EntryDeeds & { entry: Entry; conflicts: readonly Entry[]; at: DOMRect };

/** An entry at a glance, beside where it stands, with all that is done to it from there. */
export function EventPopover({ entry, conflicts, at, ...deeds }: EventPopoverProps) {
  const { t } = useLingui();
  const { left, top, width, height } = at;
  return (
    <Popover
      opened
      onChange={(opened) => !opened && deeds.onClose()}
      position="right-start"
      width="min(348px, calc(100vw - 24px))"
      middlewares={{ flip: { fallbackPlacements: ["left-start", "bottom", "top"] }, shift: { padding: 12 } }}
      trapFocus
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" className={styles.card} aria-label={entry.activity.subject}>
        <header className={styles.head}>
          <h2 className={styles.title}>{entry.activity.subject}</h2>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t`Close`} onClick={deeds.onClose}>
            <CloseIcon size={15} />
          </ActionIcon>
        </header>
        <EventCard entry={entry} conflicts={conflicts} whole={false} />
        <EntryButtons entry={entry} {...deeds} />
      </Popover.Dropdown>
    </Popover>
  );
}

type EntryButtonsProps = Omit<EntryDeeds, "onClose" | "onEnlarge"> & {
  entry: Entry;
  /** Left out where it is large already. */
  onEnlarge?: (entry: Entry) => void;
};

/** Done first, which has the focus; then edit, enlarge, delete. */
export function EntryButtons({ entry, onEnlarge, ...deeds }: EntryButtonsProps) {
  const { t } = useLingui();
  const { doneAt, viewerCan } = entry.activity;
  const done = doneAt != null;
  const icons = [
    // what is done is opened again before it is changed
    { label: t`Edit`, Icon: EditIcon, shown: viewerCan.edit && !done, run: deeds.onEdit },
    ...(onEnlarge ? [{ label: t`Enlarge`, Icon: EnlargeIcon, shown: true, run: onEnlarge }] : []),
    { label: t`Delete`, Icon: DeleteIcon, shown: viewerCan.delete, run: deeds.onDelete },
  ];
  return (
    <footer className={styles.buttons}>
      {viewerCan.finish && (
        <Button
          size="compact-sm"
          variant={done ? "default" : "filled"}
          leftSection={done ? <RestoreIcon size={14} /> : <CheckIcon size={14} />}
          data-autofocus
          onClick={() => deeds.onDone(entry, !done)}
        >
          {done ? t`Not done yet` : t`Done`}
        </Button>
      )}
      {icons.map(
        ({ label, Icon, shown, run }) =>
          shown && (
            <ActionIcon
              key={label}
              variant="default"
              size={26}
              title={label}
              aria-label={label}
              onClick={() => run(entry)}
            >
              <Icon size={15} />
            </ActionIcon>
          ),
      )}
    </footer>
  );
}
