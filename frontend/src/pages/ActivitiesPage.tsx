import { Trans, useLingui } from "@lingui/react/macro";
import { useActivityDialog } from "~/features/activities/forms/dialog";
import { NewActivityMenu } from "~/features/activities/forms/NewActivityMenu";
import { ActivityCount, useActivityCount } from "~/features/activities/list/ActivityCount";
import { ActivityTable } from "~/features/activities/list/ActivityTable";
import { activityColumns } from "~/features/activities/list/activityColumns";
import { EmptyState } from "~/ui/EmptyState";
import { TaskIcon } from "~/ui/icons";
import { ActivityActions } from "./list/ActivityActions";
import { ListEmpty } from "./list/ListEmpty";
import { ListPage } from "./list/ListPage";
import type { ListState } from "./list/listState";
import { useListState } from "./list/useListState";

/** What is to be done and what was done: to begin with, what the viewer has to do. */
export function ActivitiesPage() {
  const { t } = useLingui();
  const { open } = useActivityDialog();
  const state = useListState("ACTIVITIES");
  return (
    <ListPage
      kind="activity"
      state={state}
      title={t`Activities`}
      searches={t`Search activities`}
      counted={useActivityCount(state.filter, !state.ready)}
      counts={(count) => <ActivityCount count={count} />}
      add={<NewActivityMenu hotkey="n" primary />}
      columns={activityColumns}
      Table={ActivityTable}
      onOpen={({ id }) => open(id)}
      empty={<Empty state={state} />}
      actions={(selected) => <ActivityActions {...selected} />}
    />
  );
}

function Empty({ state }: { state: ListState<"ACTIVITIES"> }) {
  const { t } = useLingui();
  const add = <NewActivityMenu primary />;
  if (state.viewKey === "mine" && !state.changed) {
    return (
      <EmptyState icon={TaskIcon} title={t`Nothing waits for you`} action={add}>
        <Trans>What is assigned to you and not done yet will stand here.</Trans>
      </EmptyState>
    );
  }
  return (
    <ListEmpty
      state={state}
      titles={{
        filtered: t`No activity fits these conditions`,
        searched: t`No activity found for “${state.q}”`,
      }}
      searchedIn={
        <Trans>Words of the subject, the note, the contact or the organization are searched.</Trans>
      }
      nothing={
        <EmptyState icon={TaskIcon} title={t`No activities yet`} action={add}>
          <Trans>Tasks, conversations and meetings will stand here: what is planned and what was done.</Trans>
        </EmptyState>
      }
    />
  );
}
