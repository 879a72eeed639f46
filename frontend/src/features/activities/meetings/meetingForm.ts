import type { DialMode, PhoneMeetingInput, PhoneMeetingPatch } from "~/gql/graphql";
import { localOf, minutesAfter, momentOf } from "~/lib/localTime";
import type { Meeting } from "./meeting";

export type MeetingValues = {
  subject: string;
  number: string;
  mode: DialMode;
  /** As date-and-time fields have them. */
  from: string;
  to: string;
  information: string;
  projectId: string | null;
  assigneeId: string | null;
};

const HALF_HOUR = 30;
const MINUTE_MS = 60_000;
/** Between these hours meetings are proposed; when none of today's is left, for the morning. */
const [OPENS, MORNING, CLOSES] = [8, 9, 18];
const [SUNDAY, SATURDAY] = [0, 6];

/** At the next full half hour, for half an hour; when that is in nobody's working hours, on the next morning that is. */
export function newMeeting(now: Date): MeetingValues {
  const step = HALF_HOUR * MINUTE_MS;
  const soon = new Date(Math.ceil((now.getTime() + MINUTE_MS) / step) * step);
  const from = localOf(atWork(soon) ? soon : nextMorning(soon));
  return {
    subject: "",
    number: "",
    mode: "MANUAL",
    from,
    to: minutesAfter(from, HALF_HOUR),
    information: "",
    projectId: null,
    assigneeId: null,
  };
}

function atWork(at: Date): boolean {
  return isWorkday(at) && at.getHours() >= OPENS && at.getHours() < CLOSES;
}

function isWorkday(at: Date): boolean {
  return at.getDay() !== SUNDAY && at.getDay() !== SATURDAY;
}

/** Nine o'clock of the same working day if that is still to come, otherwise of the next one. */
function nextMorning(at: Date): Date {
  const morning = new Date(at);
  morning.setHours(MORNING, 0, 0, 0);
  if (morning >= at && isWorkday(morning)) return morning;
  const tomorrow = new Date(at);
  tomorrow.setDate(at.getDate() + 1);
  tomorrow.setHours(0, 0, 0, 0);
  return nextMorning(tomorrow);
}

export const valuesOf = (meeting: Meeting): MeetingValues => ({
  subject: meeting.subject,
  number: meeting.national || meeting.number,
  mode: meeting.mode,
  from: localOf(meeting.from),
  to: localOf(meeting.to),
  information: meeting.information,
  projectId: meeting.project?.id ?? null,
  assigneeId: meeting.assignee?.id ?? null,
});

/** When it begins at another time it lasts as long as before. */
export function beginningAt(from: string, values: MeetingValues): Pick<MeetingValues, "from" | "to"> {
  const [begin, end] = [momentOf(values.from), momentOf(values.to)];
  if (begin === null || end === null || momentOf(from) === null) return { from, to: values.to };
  return { from, to: minutesAfter(from, (Date.parse(end) - Date.parse(begin)) / MINUTE_MS) };
}

/** Null while a time is missing. */
export function inputOf(
  values: MeetingValues,
): Omit<PhoneMeetingInput, "contactId" | "organizationId"> | null {
  const [from, to] = [momentOf(values.from), momentOf(values.to)];
  return from === null || to === null ? null : { ...values, from, to };
}

type Changed = Partial<MeetingValues> & { id: string; expectedVersion?: number };

/** What an update sends: its times as moments. */
export function patchOf({ from, to, ...others }: Changed): PhoneMeetingPatch {
  return {
    ...others,
    ...(from === undefined ? {} : { from: momentOf(from) }),
    ...(to === undefined ? {} : { to: momentOf(to) }),
  };
}
