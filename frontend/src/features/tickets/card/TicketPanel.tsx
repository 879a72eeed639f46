import { Trans, useLingui } from "@lingui/react/macro";
import { Button, SegmentedControl } from "@mantine/core";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, LinkIcon, TicketIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import styles from "./TicketPanel.module.css";
import { TicketRow } from "./TicketRow";
import type { TicketLine } from "./ticketLine";

type TicketPanelProps = {
  tickets: readonly TicketLine[];
  loading: boolean;
  more: (() => void) | null;
  /** Only those that are not resolved yet. */
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Null where the viewer may not. */
  onAdd: (() => void) | null;
  onAssign: (() => void) | null;
};

/** The tickets on a card: a new one, one that is there already, and each a click away. */
export function TicketPanel(props: TicketPanelProps) {
  const { tickets, loading, more, open, onOpen, onAdd, onAssign } = props;
  const { t } = useLingui();
  const none = !loading && tickets.length === 0;
  const add = onAdd && (
    <Button variant="default" leftSection={<AddIcon size={15} />} onClick={onAdd}>
      <Trans>Add a ticket</Trans>
    </Button>
  );
  const assign = onAssign && (
    <Button variant="default" leftSection={<LinkIcon size={15} />} onClick={onAssign}>
      <Trans>Assign an existing one</Trans>
    </Button>
  );
  return (
    <div className={styles.panel} aria-busy={loading}>
      <div className={styles.head}>
        <SegmentedControl
          size="xs"
          aria-label={t`Which tickets`}
          value={open ? "open" : "all"}
          data={[
            { value: "open", label: t({ message: "Open", context: "tickets" }) },
            { value: "all", label: t({ message: "All", context: "tickets" }) },
          ]}
          onChange={(value) => onOpen(value === "open")}
        />
        <span className={styles.deeds}>
          {assign}
          {add}
        </span>
      </div>
      {none ? (
        <EmptyState icon={TicketIcon} title={open ? t`No open tickets` : t`No tickets yet`}>
          <Trans>What they ask for, or complain about, until it is resolved.</Trans>
        </EmptyState>
      ) : (
        tickets.length > 0 && (
          <ul className={styles.list} aria-label={t`Tickets`}>
            {tickets.map((ticket) => (
              <TicketRow key={ticket.id} ticket={ticket} />
            ))}
          </ul>
        )
      )}
      <MoreRows loading={loading} more={more} />
    </div>
  );
}
