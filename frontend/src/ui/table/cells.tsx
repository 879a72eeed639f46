import { useLingui } from "@lingui/react/macro";
import { formatDate, formatDateTime } from "~/lib/format";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "../Avatar";
import { DotLabel } from "../Dot";
import { RelativeTime } from "../RelativeTime";
import cells from "./cells.module.css";

/** What stands in many lists' cells. What is not there, or not yet, is nothing: an empty cell is empty. */

type Maybe<T> = T | null | undefined;
type Word = { name: string; colour: string };
type Person = { id: string; name: string; initials: string };

export const TextCell = ({ text }: { text: Maybe<string> }) =>
  text ? (
    <span className={cells.text} title={text}>
      {text}
    </span>
  ) : null;

export const QuietCell = ({ text }: { text: Maybe<string> }) =>
  text ? (
    <span className={cells.quiet} title={text}>
      {text}
    </span>
  ) : null;

export const NumberCell = ({ text }: { text: Maybe<string> }) => <span className={cells.number}>{text}</span>;

export const WordCell = ({ word }: { word: Maybe<Word> }) =>
  word ? <DotLabel colour={word.colour}>{word.name}</DotLabel> : null;

type MainPhoneProps = { phones: Maybe<readonly { national: string; main: boolean }[]> };

export const MainPhone = ({ phones }: MainPhoneProps) => (
  <NumberCell text={phones && mainOf(phones)?.national} />
);

type MainEmailProps = { emails: Maybe<readonly { address: string; main: boolean }[]> };

export const MainEmail = ({ emails }: MainEmailProps) => (
  <QuietCell text={emails && mainOf(emails)?.address} />
);

export function TagsCell({ tags }: { tags: Maybe<readonly (Word & { id: string })[]> }) {
  if (!tags?.length) return null;
  return (
    <span className={cells.tags} title={tags.map(({ name }) => name).join(", ")}>
      {tags.map(({ id, name, colour }) => (
        <DotLabel key={id} colour={colour}>
          {name}
        </DotLabel>
      ))}
    </span>
  );
}

const FACES = 3;

export function PeopleCell({ people }: { people: Maybe<readonly Person[]> }) {
  if (!people?.length) return null;
  const names = people.map(({ name }) => name).join(", ");
  return (
    <span className={cells.people} title={names}>
      {people.slice(0, FACES).map(({ id, name, initials }) => (
        <Avatar key={id} name={name} initials={initials} />
      ))}
      {people.length > FACES && <span className={cells.quiet}>+{people.length - FACES}</span>}
      <span className="visually-hidden">{names}</span>
    </span>
  );
}

export const AgoCell = ({ at }: { at: Maybe<string> }) =>
  at ? (
    <span className={cells.quiet}>
      <RelativeTime at={at} />
    </span>
  ) : null;

/** A moment by its day, the time on hover. */
export function MomentCell({ at }: { at: Maybe<string> }) {
  const { i18n } = useLingui();
  if (!at) return null;
  return (
    <time className={cells.quiet} dateTime={at} title={formatDateTime(at, i18n.locale)}>
      {formatDate(at, i18n.locale)}
    </time>
  );
}

export function DayCell({ day }: { day: Maybe<string> }) {
  const { i18n } = useLingui();
  return day ? <span className={cells.text}>{formatDate(day, i18n.locale)}</span> : null;
}
