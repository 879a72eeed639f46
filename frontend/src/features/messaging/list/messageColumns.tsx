import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { MessageRowFragment } from "~/gql/graphql";
import { AgoCell, PeopleCell, QuietCell, TextCell } from "~/ui/table/cells";
import cells from "~/ui/table/cells.module.css";
import type { Meta, TableColumn } from "~/ui/table/columns";
import { CHANNELS } from "../channels";
import { StateMark } from "../StateMark";
import { ChannelMark } from "./ChannelMark";
import styles from "./messageColumns.module.css";
import { whoOf } from "./who";

type Column = TableColumn<MessageRowFragment>;
type CellProps = { message: MessageRowFragment };

const column = (id: string, meta: Meta, Cell: React.FC<CellProps>): Column => ({
  id,
  meta,
  cell: ({ row: { original } }) => <Cell message={original} />,
});

/** All that a list of messages can show. */
export const messageColumns: readonly Column[] = [
  column("contact", { label: msg`To whom`, width: 200, grow: 1, fixed: true }, ({ message }) => (
    <>
      <ChannelMark channel={message.channel} />
      <span className={cells.name}>{whoOf(message) ?? message.to}</span>
    </>
  )),
  column("to", { label: msg`Address`, width: 190, grow: 0.6 }, ({ message }) => (
    <QuietCell text={message.to} />
  )),
  column("subject", { label: msg`Message`, width: 240, grow: 2 }, ({ message: { subject, text } }) => (
    <span className={styles.words}>
      {subject !== "" && <span className={styles.subject}>{subject}</span>}
      <span className={styles.text}>{text}</span>
    </span>
  )),
  column("channel", { label: msg`Way`, width: 90 }, Channel),
  column("organization", { label: msg`Organization`, width: 160, grow: 0.7 }, ({ message }) => (
    <TextCell text={message.organization?.displayName} />
  )),
  column("state", { label: msg`State`, width: 118 }, ({ message }) => <StateMark state={message.state} />),
  column("error", { label: msg`Why`, width: 220, grow: 0.8 }, ({ message }) => (
    <QuietCell text={message.error} />
  )),
  column("sender", { label: msg`Sender`, width: 90 }, ({ message: { sender } }) => (
    <PeopleCell people={sender ? [sender] : []} />
  )),
  column("template", { label: msg`Template`, width: 150 }, ({ message }) => (
    <TextCell text={message.template?.name} />
  )),
  column("created", { label: msg`Written`, width: 116 }, ({ message }) => <AgoCell at={message.createdAt} />),
  column("sent", { label: msg({ context: "message", message: "Sent" }), width: 116 }, ({ message }) => (
    <AgoCell at={message.sentAt} />
  )),
  column(
    "delivered",
    { label: msg({ context: "message", message: "Delivered" }), width: 116 },
    ({ message }) => <AgoCell at={message.deliveredAt} />,
  ),
];

function Channel({ message }: CellProps) {
  const { i18n } = useLingui();
  return <QuietCell text={i18n._(CHANNELS[message.channel].label)} />;
}
