import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useMay } from "~/features/identity/viewer";
import { TicketCount, useTicketCount } from "~/features/tickets/list/TicketCount";
import { TicketTable } from "~/features/tickets/list/TicketTable";
import { ticketColumns } from "~/features/tickets/list/ticketColumns";
import { MoveTickets } from "~/features/tickets/move/MoveTickets";
import type { TicketSelection } from "~/gql/graphql";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, TicketIcon } from "~/ui/icons";
import { selectionInput } from "~/ui/table/selection";
import { ListEmpty } from "./list/ListEmpty";
import { ListPage } from "./list/ListPage";
import type { ListState } from "./list/listState";
import type { SelectedRows } from "./list/selected";
import { TicketActions } from "./list/TicketActions";
import { useListState } from "./list/useListState";
import { NewTicket } from "./NewTicket";
import { useOpenTicket } from "./useOpenTicket";

/** What customers want from us; to begin with, what is not resolved yet. */
export function TicketsPage() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const [moving, setMoving] = useState<{ selection: TicketSelection; count: number } | null>(null);
  const open = useOpenTicket();
  const mayCreate = useMay("tickets:edit");
  const state = useListState("TICKETS");
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New ticket</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New ticket`, run: () => setAdding(true) }] : []);
  return (
    <>
      <ListPage
        kind="ticket"
        state={state}
        title={t`Tickets`}
        searches={t`Search tickets`}
        counted={useTicketCount(state.filter, !state.ready)}
        counts={(count) => <TicketCount count={count} />}
        add={add}
        columns={ticketColumns}
        Table={TicketTable}
        onOpen={open}
        empty={<Empty state={state} add={add} />}
        actions={(selected) => (
          <TicketActions
            {...selected}
            onMove={() => setMoving({ selection: ticketsOf(selected), count: selected.count })}
          />
        )}
      />
      {moving && <MoveTickets {...moving} onClose={() => setMoving(null)} />}
      {adding && (
        <NewTicket
          onClose={() => setAdding(false)}
          onCreated={(ticket) => {
            setAdding(false);
            open(ticket);
          }}
        />
      )}
    </>
  );
}

const ticketsOf = ({ selection, filter }: SelectedRows) =>
  selectionInput(selection, filter) as TicketSelection;

function Empty({ state, add }: { state: ListState<"TICKETS">; add: React.ReactNode }) {
  const { t } = useLingui();
  if (state.viewKey === "open" && !state.changed) {
    return (
      <EmptyState icon={TicketIcon} title={t`No open tickets`} action={add}>
        <Trans>What customers ask for and nobody has resolved yet will stand here.</Trans>
      </EmptyState>
    );
  }
  return (
    <ListEmpty
      state={state}
      titles={{ filtered: t`No ticket fits these conditions`, searched: t`No ticket found for “${state.q}”` }}
      searchedIn={
        <Trans>The number, and words of the subject, the contact or the organization are searched.</Trans>
      }
      nothing={
        <EmptyState icon={TicketIcon} title={t`No tickets yet`} action={add}>
          <Trans>Complaints, questions and orders will stand here, each with its number.</Trans>
        </EmptyState>
      }
    />
  );
}
