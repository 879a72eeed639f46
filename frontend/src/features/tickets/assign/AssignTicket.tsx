import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { TicketFilter } from "~/gql/graphql";
import { FormDialog } from "~/ui/FormDialog";
import { SearchIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import type { TicketLine } from "../card/ticketLine";
import type { TicketOf } from "../new/newTicket";
import styles from "./AssignTicket.module.css";
import { TicketChoice } from "./TicketChoice";
import { useAssign } from "./useAssign";
import { useTicketsFound } from "./useTicketsFound";

type AssignTicketProps = {
  of: TicketOf;
  /** What the list's own filter says; null: nothing. */
  conditions: TicketFilter | null;
  /** The list's own filter. */
  filterLine: React.ReactNode;
  onClose: () => void;
  onAssigned: () => void;
};

/** Ties one ticket that is there already to a contact or an organization. */
export function AssignTicket({ of, conditions, filterLine, onClose, onAssigned }: AssignTicketProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<TicketLine | null>(null);
  const others: TicketFilter = { crm: { eq: of.crmId }, not: { [of.kind]: { eq: of.id } } };
  const filter = conditions ? { and: [others, conditions] } : others;
  const { tickets, loading, more } = useTicketsFound(search, filter);
  const { assign, busy, errors } = useAssign(of);
  const submit = async () => {
    if (chosen && (await assign(chosen))) onAssigned();
  };
  const former = chosen?.[of.kind]?.displayName;
  return (
    <FormDialog
      opened
      title={t`Assign a ticket to ${of.name}`}
      submit={t`Assign`}
      busy={busy}
      blocked={chosen === null}
      dirty={false}
      error={errors.text}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextInput
        type="search"
        data-autofocus
        aria-label={t`Search tickets`}
        placeholder={t`Number, subject or name…`}
        leftSection={<SearchIcon size={15} stroke={1.7} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <div className={styles.filter}>{filterLine}</div>
      <fieldset className={styles.list} aria-busy={loading}>
        <legend className="visually-hidden">{t`Tickets`}</legend>
        {tickets.map((ticket) => (
          <TicketChoice
            key={ticket.id}
            ticket={ticket}
            chosen={ticket.id === chosen?.id}
            onChoose={() => setChosen(ticket)}
          />
        ))}
        {!loading && tickets.length === 0 && (
          <p className={styles.none}>
            <Trans>No ticket fits.</Trans>
          </p>
        )}
        <MoreRows loading={loading} more={more} />
      </fieldset>
      {former !== undefined && (
        <p className={styles.former} role="status">
          {t`Until now it belonged to ${former}.`}
        </p>
      )}
    </FormDialog>
  );
}
