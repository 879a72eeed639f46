import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ContactCount } from "~/features/contacts/ContactCount";
import { ContactTable } from "~/features/contacts/ContactTable";
import { NewContactDialog } from "~/features/contacts/NewContactDialog";
import { useMay } from "~/features/identity/viewer";
import { useHotkeys } from "~/lib/hotkeys";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, ContactsIcon, SearchIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { useOpenRecord } from "./useOpenRecord";

export function ContactsPage() {
  const { t } = useLingui();
  const { q = "", sort = "name" } = useSearch({ from: "/shell/contacts" });
  const navigate = useNavigate({ from: "/contacts" });
  const [adding, setAdding] = useState(false);
  const open = useOpenRecord("contacts");
  const mayCreate = useMay("contacts:edit");
  const filter = q ? { search: q } : null;
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
        {add}
      </PageHeader>
      <ContactTable
        filter={filter}
        sort={sort}
        onSort={(next) => void navigate({ search: (now) => ({ ...now, sort: next }), replace: true })}
        onOpen={open}
        empty={
          q ? (
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
        <NewContactDialog
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
