import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { TrashList } from "~/features/contacts/trash/TrashList";
import { EmptyState } from "~/ui/EmptyState";
import { DeleteIcon, SearchIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { SearchBox } from "~/ui/SearchBox";
import { useOpenRecord } from "./useOpenRecord";

/** What was deleted, and can still be brought back. */
export function TrashPage() {
  const { t } = useLingui();
  const { q = "" } = useSearch({ from: "/shell/trash" });
  const navigate = useNavigate({ from: "/trash" });
  const open = { contacts: useOpenRecord("contacts"), organizations: useOpenRecord("organizations") };
  return (
    <>
      <PageHeader title={t`Trash`} aside={`· ${t`entries go after 30 days`}`}>
        <SearchBox
          label={t`Search the trash`}
          value={q}
          onSearch={(text) => void navigate({ search: { q: text || undefined }, replace: true })}
        />
      </PageHeader>
      <TrashList
        search={q}
        onRestored={(record, kind) => open[kind](record, false)}
        empty={
          q ? (
            <EmptyState icon={SearchIcon} title={t`Nothing in the trash for “${q}”`} />
          ) : (
            <EmptyState icon={DeleteIcon} title={t`The trash is empty`}>
              <Trans>Deleted contacts and organizations wait here for 30 days.</Trans>
            </EmptyState>
          )
        }
      />
    </>
  );
}
