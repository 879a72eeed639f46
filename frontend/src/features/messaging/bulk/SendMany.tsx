import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { ContactSelection, MessageChannel } from "~/gql/graphql";
import { useDraft } from "~/lib/drafts";
import { FormDialog } from "~/ui/FormDialog";
import { ALL_CHANNELS } from "../channels";
import { draftKey, letterOf, textOfLetter } from "../compose/draft";
import { NoGateway } from "../compose/NoGateway";
import { useTexts } from "../compose/useComposeData";
import { manyInput } from "./input";
import { ManyFields } from "./ManyFields";
import { type Counted, useSendMany } from "./useSendMany";
import { WhoGetsIt } from "./WhoGetsIt";

type SendManyProps = {
  selection: ContactSelection;
  /** How many are ticked, as far as the list knows. */
  count: number;
  configures: boolean;
  onClose: () => void;
  onBegun: () => void;
};

/** Whose draft a message to many is: nobody's card. */
const MANY = "many";

/** One message to many: written, then looked at together with who gets it and who does not, then sent. */
export function SendMany({ selection, count, configures, onClose, onBegun }: SendManyProps) {
  const { t } = useLingui();
  const texts = useTexts();
  const [chosen, setChosen] = useState<MessageChannel | null>(null);
  const [counted, setCounted] = useState<Counted | null>(null);
  const offered = ALL_CHANNELS.filter((one) => texts?.channels.includes(one));
  const channel = chosen ?? offered[0] ?? "EMAIL";
  const [text, setText] = useDraft(draftKey(MANY, channel));
  const letter = letterOf(text, {});
  const { count: ask, begin, errors, busy } = useSendMany();
  const input = manyInput(letter, channel, selection);
  const send = async () => {
    if (busy) return;
    if (!counted) return setCounted(await ask(input));
    if (counted.ready === 0 || !(await begin(input))) return;
    setText("");
    onBegun();
  };
  if (!texts) return null;
  return (
    <FormDialog
      opened
      size={760}
      title={plural(count, { one: "Message to # contact", other: "Message to # contacts" })}
      submit={counted ? sendWords(counted.ready) : t`Who gets it?`}
      busy={busy}
      blocked={offered.length === 0 || counted?.ready === 0}
      dirty={false}
      error={errors.beyond(["subject", "body"])}
      foot={
        counted && <Button variant="default" onClick={() => setCounted(null)}>{t`Back to the text`}</Button>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {offered.length === 0 && <NoGateway channel="EMAIL" configures={configures} onLeave={onClose} />}
      {offered.length > 0 && !counted && (
        <ManyFields
          channel={channel}
          offered={offered}
          texts={texts}
          letter={letter}
          errors={errors}
          onChannel={setChosen}
          onChange={(part) => setText(textOfLetter({ ...letter, ...part }))}
          onSend={() => void send()}
        />
      )}
      {counted && <WhoGetsIt counted={counted} input={input} fields={texts.fields} />}
    </FormDialog>
  );
}

const sendWords = (ready: number) => plural(ready, { one: "Send to # contact", other: "Send to # contacts" });
