import { useThrottledCallback } from "@mantine/hooks";
import { useQuery } from "urql";
import { readFragment } from "~/gql";
import type { ActivityKind } from "~/gql/graphql";
import { useGapRefetch } from "~/lib/graphql/useGapRefetch";
import { useHeard } from "~/lib/graphql/useHeard";
import { momentOf } from "~/lib/localTime";
import { CALENDAR, CHANGED } from "./calendarQuery";
import { addDays } from "./days";
import { CALENDAR_ACTIVITY, type CalendarActivity } from "./entry";

/** Whose activities: of these users and projects; of none: the viewer's own. */
export type Whose = { users: readonly string[]; projects: readonly string[] };

type Asked = Whose & { days: readonly string[]; kinds: readonly ActivityKind[]; done: boolean };

type CalendarState = {
  activities: readonly CalendarActivity[];
  loading: boolean;
  failed: boolean;
  /** There are more than are shown. */
  truncated: boolean;
  refetch: () => void;
};

/** Many changes in a row are asked for once. */
const PAUSE_MS = 700;

/** What is on the calendar on these days, and stays so while others change it. */
export function useCalendar({ days, users, projects, kinds, done }: Asked): CalendarState {
  const from = momentOf(`${days[0]}T00:00`) ?? "";
  const to = momentOf(`${addDays(days.at(-1) ?? "", 1)}T00:00`) ?? "";
  const input = {
    from,
    to,
    kinds: [...kinds],
    ...(users.length > 0 && { userIds: [...users] }),
    ...(projects.length > 0 && { projectIds: [...projects] }),
    ...(!done && { done: false }),
  };
  const [{ data, error, fetching }, ask] = useQuery({
    query: CALENDAR,
    variables: { input },
    requestPolicy: "cache-and-network",
  });
  useGapRefetch(ask);
  const refetch = () => ask({ requestPolicy: "network-only" });
  const soon = useThrottledCallback(refetch, PAUSE_MS);
  const activities = readFragment(CALENDAR_ACTIVITY, data?.calendar.activities ?? []);
  useHeard(CHANGED, { filter: { startsAt: { lt: to }, endsAt: { gte: from } } }, ({ activitiesChanged }) => {
    const { activities: changed, gone, resync } = activitiesChanged;
    const leaves = gone.some((id) => activities.some((shown) => shown.id === id));
    if (resync || leaves || changed.length > 0) soon();
  });
  return {
    activities,
    loading: fetching && !data,
    failed: error !== undefined && !data,
    truncated: data?.calendar.truncated ?? false,
    refetch,
  };
}
