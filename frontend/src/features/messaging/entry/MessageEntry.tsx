import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type FragmentType, readFragment } from "~/gql";
import { RelativeTime } from "~/ui/RelativeTime";
import { CHANNELS } from "../channels";
import { FileChips } from "../FileChips";
import { MessageDeeds } from "../MessageDeeds";
import { MESSAGE } from "../message";
import { StateMark } from "../StateMark";
import styles from "./MessageEntry.module.css";
import { MessageError } from "./MessageError";
import { WholeText } from "./WholeText";

type MessageEntryProps = {
  message: FragmentType<typeof MESSAGE>;
  /** Stands in when the sender's account is gone. */
  by: string;
};

/** A message on the timeline: to whom, how it begins, how it stands; opened, all that it says. */
export function MessageEntry({ message: masked, by }: MessageEntryProps) {
  const { t, i18n } = useLingui();
  const message = readFragment(MESSAGE, masked);
  const [open, setOpen] = useState(false);
  const { channel, to, subject, text, progress, sender, createdAt, files, overrideReason } = message;
  const { label, icon: Icon } = CHANNELS[channel];
  const name = i18n._(label);
  return (
    <>
      <span className={styles.mark} aria-hidden>
        <Icon size={13} stroke={1.8} />
      </span>
      <article className={styles.entry} aria-label={t`${name} to ${to}`}>
        <header className={styles.head}>
          <span className={styles.what}>{name}</span>
          <span className={styles.to}>{to}</span>
          <StateMark state={progress} />
        </header>
        <div className={styles.about}>
          {sender?.name ?? by} · <RelativeTime at={createdAt} />
        </div>
        {overrideReason && <p className={styles.reason}>{t`Sent all the same: ${overrideReason}`}</p>}
        <div className={styles.letter}>
          {subject !== "" && <p className={styles.subject}>{subject}</p>}
          {open ? <WholeText id={message.id} /> : <p className={styles.beginning}>{text}</p>}
          {(open || isCut(text) || channel === "EMAIL") && (
            <button type="button" className={styles.open} aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t`Show less` : t`Show all of it`}
            </button>
          )}
          <FileChips files={files} />
        </div>
        <MessageError message={message} />
        <MessageDeeds message={message} />
      </article>
    </>
  );
}

const LINES = 3;
const LETTERS = 220;

/** More than the beginning shows. */
const isCut = (text: string) => text.length > LETTERS || text.split("\n").length > LINES;
