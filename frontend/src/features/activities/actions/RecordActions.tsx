import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { readFragment } from "~/gql";
import { useDial } from "~/lib/dialling";
import { useHotkeys } from "~/lib/hotkeys";
import { localOf } from "~/lib/localTime";
import { numbersFor } from "~/lib/phoneUse";
import { ScrollRow } from "~/ui/ScrollRow";
import { type Given, useActivityDialog } from "../forms/dialog";
import { ActionButton } from "./ActionButton";
import { ActionDialog, type Called, type Doing } from "./ActionDialog";
import { ACTIONS, type ActionName, actionsOf, CHANNEL_OF } from "./actions";
import styles from "./RecordActions.module.css";
import { REACH_PHONE, type ReachRecord, type SaveReach, type Writing } from "./record";

type RecordActionsProps = {
  record: ReachRecord;
  /** Keeps an address or a number that was missing. */
  onSaveReach: SaveReach;
  /** The tags' list; it gets the button that opens it. */
  tagPick: (button: (toggle: () => void) => React.ReactElement) => React.ReactNode;
  /** Whom an activity is with that is begun here. */
  given: Given;
  writing: Writing;
  /** Leads to where notes are written. */
  onNote: () => void;
};

/** What can be done with one click, or one key; what is missing for it is asked once, and kept. */
export function RecordActions(props: RecordActionsProps) {
  const { record, onSaveReach, tagPick, given, writing, onNote } = props;
  const { t, i18n } = useLingui();
  const { create } = useActivityDialog();
  const bar = useRef<HTMLDivElement>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const phones = readFragment(REACH_PHONE, record.phones);
  const offered = actionsOf({ ...record, phones }, writing.sends);
  const dialKey = { keys: "d", label: t`Dial the main number`, run: () => press(bar.current, "call") };
  useHotkeys([
    ...offered.map((action) => ({
      keys: ACTIONS[action].keys,
      label: i18n._(ACTIONS[action].does),
      run: () => press(bar.current, action),
    })),
    ...(offered.includes("call") ? [dialKey] : []),
  ]);
  const call = useDial();
  const dial = async (phone: Called) => {
    setDoing(null);
    const how = await call?.({ number: phone.e164 ?? phone.number, national: phone.national });
    const called = { kind: "CALL", direction: "OUT", at: localOf(new Date()) } as const;
    // it waits behind the phone, for when the call is over; a call that a PBX rings is wrapped up in its own pop
    if (how === "link" && record.viewerCan.note) setDoing({ name: "log", given: called });
  };
  const start = (action: ActionName) => {
    const [first, ...others] = numbersFor(phones, "call");
    const channel = CHANNEL_OF[action];
    if (action === "note") onNote();
    else if (channel && writing.sends(channel)) writing.write(channel);
    else if (action === "call" && first && others.length === 0) void dial(first);
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
            writing={writing}
            onDial={(phone) => void dial(phone)}
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
