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
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { ColumnPicker } from "~/ui/table/ColumnPicker";
import { countOf, isEmpty } from "~/ui/table/selection";
import { ContactBoard } from "./ContactBoard";
import { plain } from "./list/defaults";
import { FilterBar } from "./list/FilterBar";
import { LayoutSwitch } from "./list/LayoutSwitch";
import { ListEmpty } from "./list/ListEmpty";
import { ListMenu } from "./list/ListMenu";
import type { ListState } from "./list/listState";
import { SelectionActions } from "./list/SelectionActions";
import { useListState } from "./list/useListState";
import { useTable } from "./list/useTable";
import { ViewBar } from "./list/ViewBar";
import { NewContact } from "./NewContact";
import { useOpenRecord } from "./useOpenRecord";

export function ContactsPage() {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("contacts");
  const mayCreate = useMay("contacts:edit");
  const state = useListState("CONTACTS");
  const { count, recount } = useContactCount(state.filter, !state.ready);
  const { columns, keys, fieldIds, ticking, jump } = useTable(state, useColumns(), "CONTACT");
  const { selection } = ticking;
  const table = state.layout === "TABLE";
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New contact</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New contact`, run: () => setAdding(true) }] : []);

  return (
    <>
      <PageHeader title={t`Contacts`} aside={<ContactCount count={count} />}>
        <SearchBox label={t`Search contacts`} value={state.q} onSearch={state.setQ} />
        <LayoutSwitch layout={state.layout} onChange={state.setLayout} />
        {table && (
          <ColumnPicker
            columns={columns}
            places={state.columns}
            onPlaces={state.setColumns}
            usual={plain("CONTACTS").columns}
          />
        )}
        {add}
        <ListMenu kind="contact" state={state} keys={keys} count={count} ticking={ticking} jump={jump} />
      </PageHeader>
      <ViewBar list="CONTACTS" state={state} />
      <FilterBar list="CONTACTS" state={state} />
      {!table && <ContactBoard state={state} onRecount={recount} />}
      {table && state.ready && (
        <ContactTable
          filter={state.filter}
          order={state.order}
          sort={state.sort}
          onSort={state.setSort}
          columns={columns}
          places={state.columns}
          onPlaces={state.setColumns}
          fieldIds={fieldIds}
          compact={state.density === "COMPACT"}
          ticking={ticking}
          jump={jump}
          onOpen={open}
          onRecount={recount}
          empty={<Empty state={state} add={add} />}
        />
      )}
      {table && !isEmpty(selection) && (
        <SelectionActions
          kind="contact"
          selection={selection}
          filter={state.filter}
          order={state.order}
          columns={keys}
          count={countOf(selection, count ?? 0)}
          onClear={ticking.clear}
        />
      )}
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
