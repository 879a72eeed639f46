import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { settingsPath } from "~/lib/settingsPath";
import { useFocusBack } from "~/ui/useFocusBack";
import { Entry } from "./Entry";
import { ENTRY } from "./entries";

const ONE = graphql(`
  query CtiLogEntryById($id: ID!) {
    node(id: $id) { __typename id ... on CtiLogEntry { ...CtiLogEntry } }
  }
`);

/** One event of the log, beside the list. */
export function EntryDrawer({ id }: { id: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [{ data, fetching }] = useQuery({ query: ONE, variables: { id } });
  useFocusBack();
  const node = data?.node;
  const entry = node?.__typename === "CtiLogEntry" ? readFragment(ENTRY, node) : null;
  const close = () => void navigate({ to: settingsPath("telephony", "log") });
  return (
    <Drawer
      opened
      position="right"
      size={600}
      title={t`An event`}
      closeButtonProps={{ "aria-label": t`Close` }}
      onClose={close}
    >
      {entry && <Entry entry={entry} />}
      {!entry && !fetching && <p>{t`It is no longer kept.`}</p>}
    </Drawer>
  );
}
