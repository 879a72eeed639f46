import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { ContactCount, useContactCount } from "~/features/contacts/ContactCount";
import { ContactTable } from "~/features/contacts/ContactTable";
import { contactColumns } from "~/features/contacts/contactColumns";
import { useMay } from "~/features/identity/viewer";
import { useHasSegments } from "~/features/segments/useHasSegments";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, ContactsIcon } from "~/ui/icons";
import { ContactBoard } from "./ContactBoard";
import { LayoutSwitch } from "./list/LayoutSwitch";
import { ListEmpty } from "./list/ListEmpty";
import { ListPage } from "./list/ListPage";
import type { ListState } from "./list/listState";
import { SelectionActions } from "./list/SelectionActions";
import { useListState } from "./list/useListState";
import { NewContact } from "./NewContact";
import { useOpenRecord } from "./useOpenRecord";

export function ContactsPage() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("contacts");
  const mayCreate = useMay("contacts:edit");
  const state = useListState("CONTACTS");
  const counted = useContactCount(state.filter, !state.ready);
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New contact</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New contact`, run: () => setAdding(true) }] : []);

  return (
    <>
      <ListPage
        kind="contact"
        state={state}
        title={t`Contacts`}
        searches={t`Search contacts`}
        counted={counted}
        counts={(count) => <ContactCount count={count} />}
        add={add}
        columns={useColumns()}
        Table={ContactTable}
        onOpen={open}
        empty={<Empty state={state} add={add} />}
        actions={(selected) => <SelectionActions kind="contact" {...selected} />}
        board={{
          layoutSwitch: <LayoutSwitch layout={state.layout} onChange={state.setLayout} />,
          content: <ContactBoard state={state} onRecount={counted.recount} />,
        }}
      />
      {adding && (
        <NewContact
          onClose={() => setAdding(false)}
          onCreated={(contact) => {
            setAdding(false);
            open(contact, false);
          }}
        />
      )}
    </>
  );
}

/** Segments have a column only where a Crm has any. */
function useColumns() {
  const segments = useHasSegments();
  return useMemo(
    () => (segments ? contactColumns : contactColumns.filter(({ id }) => id !== "segment")),
    [segments],
  );
}

function Empty({ state, add }: { state: ListState<"CONTACTS">; add: React.ReactNode }) {
  const { t } = useLingui();
  return (
    <ListEmpty
      state={state}
      titles={{ filtered: t`Nobody fits these conditions`, searched: t`Nobody found for “${state.q}”` }}
      searchedIn={
        <Trans>Words of the name, the company or the e-mail are searched, and numbers in any format.</Trans>
      }
      nothing={
        <EmptyState icon={ContactsIcon} title={t`No contacts yet`} action={add}>
          <Trans>Add the first one, or import a spreadsheet.</Trans>
        </EmptyState>
      }
    />
  );
}
