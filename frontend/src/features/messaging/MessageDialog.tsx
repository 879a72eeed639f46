import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import type { MessageFilter, MessageRowFragment } from "~/gql/graphql";
import { formatDateTime } from "~/lib/format";
import { useFocusBack } from "~/ui/useFocusBack";
import { CHANNELS } from "./channels";
import { MessageError } from "./entry/MessageError";
import { WholeText } from "./entry/WholeText";
import { FileChips } from "./FileChips";
import { LiveMessage } from "./LiveMessage";
import { MessageDeeds } from "./MessageDeeds";
import styles from "./MessageDialog.module.css";
import { MESSAGE } from "./message";
import { StateMark } from "./StateMark";

const OPENED = graphql(`
  query MessageOpened($id: ID!) {
    node(id: $id) {
      id
      ... on Message {
        ...MessageParts
        from
        contact { id displayName }
        organization { id displayName }
        template { id name }
      }
    }
  }
`);

type MessageDialogProps = { row: Pick<MessageRowFragment, "id">; onClose: () => void };

/** One message beside its list: all that it says, how it went, and what can be done about it. */
export function MessageDialog({ row, onClose }: MessageDialogProps) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({
    query: OPENED,
    variables: { id: row.id },
    requestPolicy: "cache-and-network",
  });
  useFocusBack();
  const node = data?.node && "from" in data.node ? data.node : null;
  const message = node && readFragment(MESSAGE, node);
  const title = message ? i18n._(CHANNELS[message.channel].label) : t`Message`;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={title}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {node && message && (
        <article className={styles.message}>
          <LiveMessage filter={ofWhom(node)} />
          <p className={styles.state}>
            <StateMark state={message.progress} />
            <span className={styles.quiet}>
              {times(message)
                .map((at) => formatDateTime(at, i18n.locale))
                .at(-1)}
            </span>
          </p>
          <dl className={styles.facts}>
            <dt>{t`To`}</dt>
            <dd>
              <Who node={node} onLeave={onClose} /> {message.to}
            </dd>
            <dt>{t`From`}</dt>
            <dd>{[message.sender?.name, node.from].filter(Boolean).join(" · ")}</dd>
            {node.template && (
              <>
                <dt>{t`Template`}</dt>
                <dd>{node.template.name}</dd>
              </>
            )}
            {message.overrideReason && (
              <>
                <dt>{t`Sent all the same`}</dt>
                <dd>{message.overrideReason}</dd>
              </>
            )}
          </dl>
          <MessageError message={message} />
          <MessageDeeds message={message} />
          <div className={styles.letter}>
            {message.subject !== "" && <h3 className={styles.subject}>{message.subject}</h3>}
            <WholeText id={message.id} />
            <FileChips files={message.files} />
          </div>
        </article>
      )}
    </Drawer>
  );
}

/** By whom it is to: there is no other way to hear of one alone. */
function ofWhom({ contact, organization }: WhoProps["node"]): MessageFilter {
  return contact ? { contact: { eq: contact.id } } : { organization: { eq: organization?.id ?? null } };
}

type Times = { createdAt: string; sentAt?: string | null; deliveredAt?: string | null };

/** What is known of its way, in order. */
const times = ({ createdAt, sentAt, deliveredAt }: Times): string[] =>
  [createdAt, sentAt, deliveredAt].filter((at): at is string => typeof at === "string");

type Named = { id: string; displayName: string };
type WhoProps = {
  node: { contact?: Named | null; organization?: Named | null };
  onLeave: () => void;
};

function Who({ node: { contact, organization }, onLeave }: WhoProps) {
  if (contact) {
    return (
      <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.who} onClick={onLeave}>
        {contact.displayName}
      </Link>
    );
  }
  if (!organization) return null;
  return (
    <Link to="/organizations/$id" params={{ id: organization.id }} className={styles.who} onClick={onLeave}>
      {organization.displayName}
    </Link>
  );
}
