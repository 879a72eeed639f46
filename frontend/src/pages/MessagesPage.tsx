import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { MessageCount, useMessageCount } from "~/features/messaging/list/MessageCount";
import { MessageTable } from "~/features/messaging/list/MessageTable";
import { messageColumns } from "~/features/messaging/list/messageColumns";
import { MessageDialog } from "~/features/messaging/MessageDialog";
import { EmptyState } from "~/ui/EmptyState";
import { MessagesIcon } from "~/ui/icons";
import { ListEmpty } from "./list/ListEmpty";
import { ListPage } from "./list/ListPage";
import type { ListState } from "./list/listState";
import { MessageActions } from "./list/MessageActions";
import { useListState } from "./list/useListState";

/** What went out and what is on its way, newest first. */
export function MessagesPage() {
  const { t } = useLingui();
  const [opened, setOpened] = useState<{ id: string } | null>(null);
  const state = useListState("MESSAGES");
  return (
    <>
      <ListPage
        kind={null}
        state={state}
        title={t`Messages`}
        searches={t`Search messages`}
        counted={useMessageCount(state.filter, !state.ready)}
        counts={(count) => <MessageCount count={count} />}
        add={null}
        columns={messageColumns}
        Table={MessageTable}
        onOpen={setOpened}
        empty={<Empty state={state} />}
        actions={(selected) => <MessageActions {...selected} />}
      />
      {opened && <MessageDialog row={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Empty({ state }: { state: ListState<"MESSAGES"> }) {
  const { t } = useLingui();
  if (state.viewKey === "waiting" && !state.changed)
    return <EmptyState icon={MessagesIcon} title={t`Nothing is on its way`} />;
  if (state.viewKey === "failed" && !state.changed)
    return <EmptyState icon={MessagesIcon} title={t`Everything arrived, as far as anybody knows`} />;
  return (
    <ListEmpty
      state={state}
      titles={{
        filtered: t`No message fits these conditions`,
        searched: t`No message found for “${state.q}”`,
      }}
      searchedIn={<Trans>Words of the subject, the text and the address are searched.</Trans>}
      nothing={
        <EmptyState icon={MessagesIcon} title={t`No messages yet`}>
          <Trans>E-mails, SMS and faxes are written on a card; here one sees how they go.</Trans>
        </EmptyState>
      }
    />
  );
}
