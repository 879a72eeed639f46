import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { MessageChannel } from "~/gql/graphql";
import { FormDialog } from "~/ui/FormDialog";
import { Kbd } from "~/ui/Kbd";
import { ComposeFields } from "./ComposeFields";
import styles from "./ComposeForm.module.css";
import { ComposeTop, type Side } from "./ComposeTop";
import type { Given } from "./composer";
import { Problems, REASON } from "./Problems";
import { ReceivedLetter } from "./ReceivedLetter";
import type { Reach } from "./reach";
import type { Asked } from "./useComposeData";
import { useLetter } from "./useLetter";

type ComposeFormProps = {
  given: Given;
  asked: Asked & { reach: Reach };
  title: string;
  onChannel: (channel: MessageChannel) => void;
  onClose: () => void;
};

/** A message to one contact or organization. What is written stays with the record until it is sent or discarded. */
export function ComposeForm({ given, asked, title, onChannel, onClose }: ComposeFormProps) {
  const { t } = useLingui();
  const [side, setSide] = useState<Side>("write");
  const writing = useLetter(given, asked);
  const { letter, set, previewed, problems, errors, busy } = writing;
  const send = () => void writing.send().then((gone) => gone && onClose());
  return (
    <FormDialog
      opened
      size={720}
      title={title}
      submit={problems.length > 0 ? t`Send all the same` : t`Send`}
      busy={busy}
      blocked={!writing.ready}
      dirty={false}
      error={errors.beyond(["to", "subject", "body", "overrideReason"])}
      foot={<Foot begun={writing.begun} onDiscard={writing.discard} />}
      onSubmit={send}
      onClose={onClose}
    >
      {/* the keys of the fields come up here */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles.letter} onKeyDown={(event) => onKey(event, send, () => setSide(other(side)))}>
        <ComposeTop
          channel={given.channel}
          channels={asked.channels}
          side={side}
          onChannel={onChannel}
          onSide={setSide}
        />
        <Problems
          problems={problems}
          reason={letter.reason}
          error={errors.at(REASON)}
          onReason={(reason) => set({ reason })}
        />
        {side === "write" ? (
          <ComposeFields channel={given.channel} asked={asked} writing={writing} onSend={send} />
        ) : (
          <ReceivedLetter
            channel={given.channel}
            previewed={previewed}
            files={letter.files}
            fields={asked.fields}
          />
        )}
      </div>
    </FormDialog>
  );
}

const other = (side: Side): Side => (side === "write" ? "preview" : "write");

/** Ctrl+Enter sends; a bare Enter in a field of one line must not. */
function onKey(event: React.KeyboardEvent, send: () => void, turn: () => void): void {
  const { key, target, altKey } = event;
  if (event.defaultPrevented) return;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) send();
  else if (altKey && event.code === "KeyP") turn();
  else if (key !== "Enter" || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
}

function Foot({ begun, onDiscard }: { begun: boolean; onDiscard: () => void }) {
  const { t } = useLingui();
  return (
    <Group gap="xs" className={styles.foot ?? ""}>
      {begun && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={onDiscard}
        >{t`Discard draft`}</Button>
      )}
      <span className={styles.keys}>
        <Kbd keys="mod+enter" />
      </span>
    </Group>
  );
}
