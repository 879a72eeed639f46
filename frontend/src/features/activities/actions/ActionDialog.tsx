import { numbersFor } from "~/lib/phoneUse";
import type { EventValues } from "../events/eventForm";
import { LogEvent } from "../events/LogEvent";
import { AskEmail } from "./AskEmail";
import { AskNumber } from "./AskNumber";
import type { ActionName } from "./actions";
import { CallDialog } from "./CallDialog";
import { EmailDialog } from "./EmailDialog";
import { FaxDialog } from "./FaxDialog";
import type { Phone, ReachRecord, SaveReach, Writing } from "./record";
import { SmsDialog } from "./SmsDialog";

export type Doing = {
  name: Exclude<ActionName, "note" | "tag" | "meeting" | "activity">;
  given?: Partial<EventValues>;
};

export type Called = Pick<Phone, "number" | "e164" | "national">;

type ActionDialogProps = {
  doing: Doing;
  record: ReachRecord;
  phones: readonly Phone[];
  onSaveReach: SaveReach;
  writing: Writing;
  onDial: (phone: Called) => void;
  onClose: () => void;
};

/** The dialog of an action; before it, as long as the address is missing, the question for it. */
export function ActionDialog(props: ActionDialogProps) {
  const { doing, record, phones, onSaveReach, writing, onDial, onClose } = props;
  const { id, displayName: name, emails } = record;
  const { name: action } = doing;
  if (action === "log") return <LogEvent recordId={id} given={doing.given ?? {}} onClose={onClose} />;
  if (action === "email") {
    if (emails.length === 0)
      return <AskEmail name={name} emails={emails} onSave={onSaveReach} onClose={onClose} />;
    return <EmailDialog record={record} emails={emails} notice={writing.notice("EMAIL")} onClose={onClose} />;
  }
  const numbers = numbersFor(phones, action);
  /** What was missing for a call is called once it is kept. */
  const keep: SaveReach = async (reach) => {
    const refused = await onSaveReach(reach);
    const number = "phones" in reach ? reach.phones.at(-1)?.number : undefined;
    if (!refused && action === "call" && number) onDial({ number, e164: null, national: number });
    return refused;
  };
  if (numbers.length === 0)
    return <AskNumber name={name} use={action} phones={phones} onSave={keep} onClose={onClose} />;
  if (action === "call")
    return <CallDialog name={name} numbers={numbers} onDial={onDial} onClose={onClose} />;
  if (action === "sms")
    return <SmsDialog record={record} numbers={numbers} notice={writing.notice("SMS")} onClose={onClose} />;
  return <FaxDialog record={record} numbers={numbers} notice={writing.notice("FAX")} onClose={onClose} />;
}
