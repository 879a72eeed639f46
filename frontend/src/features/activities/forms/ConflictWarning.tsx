import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { formatSpan } from "~/lib/format";
import { isSkipped, momentOf } from "~/lib/localTime";
import styles from "./forms.module.css";
import { minutesOf } from "./times";
import type { ActivityValues } from "./values";

const CONFLICTS = graphql(`
  query ActivityConflicts($input: ActivityConflictsInput!) {
    activityConflicts(input: $input) { id subject startsAt endsAt assignee { id name } }
  }
`);

const PAUSE_MS = 350;
const SHOWN = 3;

const real = (local: string) => momentOf(local) !== null && !isSkipped(local);

type ConflictWarningProps = { values: ActivityValues; exceptId?: string };

/** What those who take part have at the same time. It warns and hinders nothing. */
export function ConflictWarning({ values, exceptId }: ConflictWarningProps) {
  const { i18n } = useLingui();
  const { startsAt, endsAt, assigneeId, participantIds, inCalendar } = values;
  const userIds = [...new Set([...(assigneeId ? [assigneeId] : []), ...participantIds])];
  const [input] = useDebouncedValue(
    { startsAt, endsAt, userIds, ...(exceptId ? { exceptId } : {}) },
    PAUSE_MS,
  );
  const asked = real(input.startsAt) && real(input.endsAt) && (minutesOf(input) ?? 0) > 0;
  const pause = !asked || !inCalendar || input.userIds.length === 0;
  const [{ data }] = useQuery({
    query: CONFLICTS,
    variables: { input },
    pause,
    requestPolicy: "cache-and-network",
  });
  const conflicts = pause ? [] : (data?.activityConflicts ?? []);
  if (conflicts.length === 0) return null;
  return (
    <div role="status" className={styles.conflicts}>
      {plural(conflicts.length, {
        one: "Another activity is at the same time:",
        other: "# other activities are at the same time:",
      })}
      <ul>
        {conflicts.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            {formatSpan(one.startsAt, one.endsAt, i18n.locale)} · {one.subject}
            {one.assignee && ` · ${one.assignee.name}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
