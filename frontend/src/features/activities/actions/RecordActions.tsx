import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { readFragment } from "~/gql";
import { useHotkeys } from "~/lib/hotkeys";
import { localOf } from "~/lib/localTime";
import { openOutside, telHref } from "~/lib/outside";
import { ScrollRow } from "~/ui/ScrollRow";
import { type Given, useActivityDialog } from "../forms/dialog";
import { ActionButton } from "./ActionButton";
import { ActionDialog, type Doing } from "./ActionDialog";
import { ACTIONS, type ActionName, actionsOf } from "./actions";
import { isMarked, numbersFor } from "./numbers";
import styles from "./RecordActions.module.css";
import { type Phone, REACH_PHONE, type ReachRecord, type SaveReach } from "./record";

type RecordActionsProps = {
  record: ReachRecord;
  /** Keeps an address or a number that was missing. */
  onSaveReach: SaveReach;
  /** The tags' list; it gets the button that opens it. */
  tagPick: (button: (toggle: () => void) => React.ReactElement) => React.ReactNode;
  /** Whom an activity is with that is begun here. */
  given: Given;
  /** Leads to where notes are written. */
  onNote: () => void;
};

/** What can be done with one click, or one key; what is missing for it is asked once, and kept. */
export function RecordActions({ record, onSaveReach, tagPick, given, onNote }: RecordActionsProps) {
  const { t, i18n } = useLingui();
  const { create } = useActivityDialog();
  const bar = useRef<HTMLDivElement>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const phones = readFragment(REACH_PHONE, record.phones);
  const offered = actionsOf({ ...record, phones });
  useHotkeys(
    offered.map((action) => ({
      keys: ACTIONS[action].keys,
      label: i18n._(ACTIONS[action].does),
      run: () => press(bar.current, action),
    })),
  );
  const dial = (phone: Phone) => {
    const called = { kind: "CALL", direction: "OUT", at: localOf(new Date()) } as const;
    openOutside(telHref(phone.e164 ?? phone.number));
    // it waits behind the phone, for when the call is over
    setDoing(record.viewerCan.note ? { name: "log", given: called } : null);
  };
  const start = (action: ActionName) => {
    const [first, ...others] = numbersFor(phones, "call");
    if (action === "note") onNote();
    else if (action === "call" && first && others.length === 0 && !isMarked(first)) dial(first);
    else if (action === "meeting") create({ ...given, kind: "PHONE_MEETING" });
    else if (action === "activity") create({ ...given, kind: "TASK" });
    else if (action !== "tag") setDoing({ name: action });
  };
  return (
    <ScrollRow className={styles.row ?? ""}>
      <div ref={bar} role="group" aria-label={t`Actions`} className={styles.actions}>
        {offered.map((action) =>
          action === "tag" ? (
            <TagButton key={action} tagPick={tagPick} />
          ) : (
            <ActionButton key={action} action={action} onClick={() => start(action)} />
          ),
        )}
        {doing && (
          <ActionDialog
            doing={doing}
            record={record}
            phones={phones}
            onSaveReach={onSaveReach}
            onDial={dial}
            onClose={() => setDoing(null)}
          />
        )}
      </div>
    </ScrollRow>
  );
}

const TagButton = ({ tagPick }: Pick<RecordActionsProps, "tagPick">) =>
  tagPick((toggle) => <ActionButton action="tag" onClick={toggle} />);

/** As a press of its button, which also gets the focus back in the end. */
function press(bar: HTMLElement | null, action: ActionName): void {
  const button = bar?.querySelector<HTMLElement>(`[data-action=${action}]`);
  button?.focus();
  button?.click();
}
