import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { ContactCount } from "~/features/contacts/ContactCount";
import { ContactTable } from "~/features/contacts/ContactTable";
import { personTypeOf } from "~/features/contacts/kinds";
import { PersonTypeFilter } from "~/features/contacts/PersonTypeFilter";
import { ColumnsMenu } from "~/features/custom_fields/list/ColumnsMenu";
import type { Condition } from "~/features/custom_fields/list/condition";
import { FilterChips } from "~/features/custom_fields/list/FilterChips";
import { FilterMenu } from "~/features/custom_fields/list/FilterMenu";
import { fieldColumns } from "~/features/custom_fields/list/fieldColumns";
import { filterBy, holding } from "~/features/custom_fields/list/holding";
import { orderByField } from "~/features/custom_fields/list/orderByField";
import { useListFields } from "~/features/custom_fields/list/useListFields";
import { useMay, useViewer } from "~/features/identity/viewer";
import { SegmentFilter } from "~/features/segments/SegmentFilter";
import { useSegmentGroups } from "~/features/segments/useSegmentGroups";
import type { ContactFilter, ContactRowFragment, PersonType } from "~/gql/graphql";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, ContactsIcon, FilterIcon, SearchIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { NewContact } from "./NewContact";
import { useOpenRecord } from "./useOpenRecord";

export function ContactsPage() {
  const { t } = useLingui();
  const { q = "", sort = "name", segment, type, fields = [] } = useSearch({ from: "/shell/contacts" });
  const navigate = useNavigate({ from: "/contacts" });
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("contacts");
  const mayCreate = useMay("contacts:edit");
  const list = useListFields("CONTACT", useViewer().user.id);
  const held = holding(list, fields);
  const columns = useMemo(
    () => fieldColumns<ContactRowFragment>(list.columns, { sortable: true }),
    [list.columns],
  );
  const segments = useSegmentGroups(segment);
  const personType = personTypeOf(type);
  const filter = contactFilter(q, segments.held, personType, filterBy(held));
  const setConditions = (next: Condition[]) =>
    void navigate({
      search: (now) => ({ ...now, fields: next.length > 0 ? next : undefined }),
      replace: true,
    });
  const add = mayCreate && (
    <Button leftSection={<AddIcon size={15} />} onClick={() => setAdding(true)}>
      <Trans>New contact</Trans>
    </Button>
  );
  useHotkeys(mayCreate ? [{ keys: "n", label: t`New contact`, run: () => setAdding(true) }] : []);

  return (
    <>
      <PageHeader title={t`Contacts`} aside={<ContactCount filter={filter} />}>
        <SearchBox
          label={t`Search contacts`}
          value={q}
          onSearch={(text) =>
            void navigate({ search: (now) => ({ ...now, q: text || undefined }), replace: true })
          }
        />
        <SegmentFilter
          groups={segments.groups}
          value={segments.held}
          onChange={(id) =>
            void navigate({ search: (now) => ({ ...now, segment: id ?? undefined }), replace: true })
          }
        />
        <PersonTypeFilter
          value={personType}
          onChange={(next) =>
            void navigate({ search: (now) => ({ ...now, type: next ?? undefined }), replace: true })
          }
        />
        <FilterMenu list={list} onAdd={(condition) => setConditions([...held, condition])} />
        <ColumnsMenu {...list} />
        {add}
      </PageHeader>
      <FilterChips list={list} conditions={held} onChange={setConditions} />
      <ContactTable
        filter={filter}
        segments={segments.groups.length > 0}
        sort={sort}
        fieldOrder={orderByField(sort, list)}
        fieldIds={list.columnIds}
        fieldColumns={columns}
        onSort={(next) => void navigate({ search: (now) => ({ ...now, sort: next }), replace: true })}
        onOpen={open}
        empty={
          held.length > 0 || segments.held || personType ? (
            <EmptyState icon={FilterIcon} title={t`Nobody fits these conditions`}>
              <Trans>Take one of them away to see more.</Trans>
            </EmptyState>
          ) : q ? (
            <EmptyState icon={SearchIcon} title={t`Nobody found for “${q}”`}>
              <Trans>
                Words of the name, the company or the e-mail are searched, and numbers in any format.
              </Trans>
            </EmptyState>
          ) : (
            <EmptyState icon={ContactsIcon} title={t`No contacts yet`} action={add}>
              <Trans>Add the first one, or import a spreadsheet.</Trans>
            </EmptyState>
          )
        }
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

function contactFilter(
  search: string,
  segment: string | null,
  personType: PersonType | null,
  further: Pick<ContactFilter, "customFields">,
): ContactFilter | null {
  const filter = {
    ...(search ? { search } : {}),
    ...(segment ? { segment: { eq: segment } } : {}),
    ...(personType ? { personType: [personType] } : {}),
    ...further,
  };
  return Object.keys(filter).length > 0 ? filter : null;
}
