import { useLingui } from "@lingui/react/macro";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "~/ui/fields/EditConflict";
import type { ActivityDetails } from "./activity";
import { toldOf } from "./told";
import type { Words } from "./useWords";
import { type ActivityValues, valuesOf } from "./values";

type ActivityConflictProps = {
  errors: UserErrors;
  /** As a colleague left it. */
  activity: ActivityDetails;
  /** As it was typed here. */
  mine: ActivityValues;
  words: Words;
  onTheirs: () => void;
  onMine: () => void;
};

/** A colleague changed the same fields: of each, what stands there now and what was typed. */
export function ActivityConflict({ errors, activity, mine, words, onTheirs, onMine }: ActivityConflictProps) {
  const { t, i18n } = useLingui();
  if (!errors.conflict) return null;
  const { assignee, participants } = activity;
  const names = { words, users: [...(assignee ? [assignee] : []), ...participants] };
  const fields = errors.all.map(({ path }) => path.find((part) => part !== "input") ?? "");
  const lines = (values: ActivityValues) =>
    fields
      .flatMap((field) => toldOf(field, values, names, i18n.locale) ?? [])
      .map(({ label, text }) => `${i18n._(label)}: ${text === undefined ? t`what was chosen` : text || "—"}`)
      .join("\n");
  return (
    <EditConflict
      message={errors.conflict.message}
      theirs={lines(valuesOf(activity, i18n.locale))}
      mine={lines(mine)}
      onTheirs={onTheirs}
      onMine={onMine}
    />
  );
}
