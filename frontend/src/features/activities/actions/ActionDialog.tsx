import type { EventValues } from "../events/eventForm";
import { LogEvent } from "../events/LogEvent";
import { AskEmail } from "./AskEmail";
import { AskNumber } from "./AskNumber";
import type { ActionName } from "./actions";
import { CallDialog } from "./CallDialog";
import { EmailDialog } from "./EmailDialog";
import { FaxDialog } from "./FaxDialog";
import { numbersFor } from "./numbers";
import type { Phone, ReachRecord, SaveReach } from "./record";
import { SmsDialog } from "./SmsDialog";

export type Doing = {
  name: Exclude<ActionName, "note" | "tag" | "meeting" | "activity">;
  given?: Partial<EventValues>;
};

type ActionDialogProps = {
  doing: Doing;
  record: ReachRecord;
  phones: readonly Phone[];
  onSaveReach: SaveReach;
  onDial: (phone: Phone) => void;
  onClose: () => void;
};

/** The dialog of an action; before it, as long as the address is missing, the question for it. */
export function ActionDialog(props: ActionDialogProps) {
  const { doing, record, phones, onSaveReach, onDial, onClose } = props;
  const { id, displayName: name, emails } = record;
  const { name: action } = doing;
  if (action === "log") return <LogEvent recordId={id} given={doing.given ?? {}} onClose={onClose} />;
  if (action === "email") {
    if (emails.length === 0)
      return <AskEmail name={name} emails={emails} onSave={onSaveReach} onClose={onClose} />;
    return <EmailDialog record={record} emails={emails} onClose={onClose} />;
  }
  const numbers = numbersFor(phones, action);
  if (numbers.length === 0)
    return <AskNumber name={name} use={action} phones={phones} onSave={onSaveReach} onClose={onClose} />;
  if (action === "call")
    return <CallDialog name={name} numbers={numbers} onDial={onDial} onClose={onClose} />;
  if (action === "sms") return <SmsDialog record={record} numbers={numbers} onClose={onClose} />;
  return <FaxDialog record={record} numbers={numbers} onClose={onClose} />;
}
