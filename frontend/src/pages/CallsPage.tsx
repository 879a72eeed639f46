import { Trans, useLingui } from "@lingui/react/macro";
import { useMay, useViewer } from "~/features/identity/viewer";
import { CallsAroundContext } from "~/features/telephony/list/around";
import { CallCount, useCallCount } from "~/features/telephony/list/CallCount";
import { CallTable } from "~/features/telephony/list/CallTable";
import { callColumns } from "~/features/telephony/list/callColumns";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon } from "~/ui/icons";
import { useWhoWasIt } from "./calls/useWhoWasIt";
import { CallActions } from "./list/CallActions";
import { ListEmpty } from "./list/ListEmpty";
import { ListPage } from "./list/ListPage";
import type { ListState } from "./list/listState";
import { useListState } from "./list/useListState";
import { useOpenRecord } from "./useOpenRecord";

/** Who called and whom we called, live; and under a tab of its own whom to ring back. */
export function CallsPage() {
  const { t } = useLingui();
  const { user } = useViewer();
  const openContact = useOpenRecord("contacts");
  const state = useListState("CALLS");
  const mayPlan = useMay("activities:edit");
  const { ask, dialogs } = useWhoWasIt();
  return (
    <CallsAroundContext value={{ viewerId: user.id, mayPlan }}>
      <ListPage
        kind="call"
        state={state}
        title={t`Calls`}
        searches={t`Search calls`}
        counted={useCallCount(state.filter, !state.ready)}
        counts={(count) => <CallCount count={count} />}
        add={null}
        columns={callColumns}
        Table={CallTable}
        onOpen={(call, background) => {
          if (call.contact) openContact(call.contact, background);
          else ask(call.id);
        }}
        empty={<Empty state={state} />}
        actions={(selected) => <CallActions {...selected} />}
      />
      {dialogs}
    </CallsAroundContext>
  );
}

function Empty({ state }: { state: ListState<"CALLS"> }) {
  const { t } = useLingui();
  if (state.viewKey === "callback" && !state.changed) {
    return (
      <EmptyState icon={PhoneIcon} title={t`Nobody waits to be rung back`}>
        <Trans>Calls that nobody could take come here, until somebody has reached the number.</Trans>
      </EmptyState>
    );
  }
  return (
    <ListEmpty
      state={state}
      titles={{ filtered: t`No call fits these conditions`, searched: t`No call found for “${state.q}”` }}
      searchedIn={
        <Trans>The end of the number, and the names of the contact and the organization are searched.</Trans>
      }
      nothing={
        <EmptyState icon={PhoneIcon} title={t`No calls yet`}>
          {t`Connect your PBX in the settings; every call will be listed here.`}
        </EmptyState>
      }
    />
  );
}
