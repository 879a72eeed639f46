import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useEffect, useState } from "react";
import type { ActivityKind } from "~/gql/graphql";
import { uniqueKey } from "~/lib/uniqueKey";
import { FormDialog } from "~/ui/FormDialog";
import { ActivityFields } from "./ActivityFields";
import { ConflictWarning } from "./ConflictWarning";
import type { Given } from "./dialog";
import { errorAt, FIELDS } from "./form";
import styles from "./forms.module.css";
import { inputOf } from "./inputs";
import { KindPick } from "./KindPick";
import { type KeptDraft, keepDraft } from "./keptDraft";
import { secondsAt, started, toggled } from "./stopWatch";
import { TimerBar } from "./TimerBar";
import { beginningAt, spanOf } from "./times";
import { useKnown } from "./useKnown";
import { useNumbers } from "./useNumbers";
import { useSaveActivity } from "./useSaveActivity";
import { useWords, usual, type Words } from "./useWords";
import { type ActivityValues, type Named, newValues } from "./values";

export type Me = Named & { tickets: boolean };

type NewActivityProps = {
  given: Given;
  /** What was typed before the page was loaded anew. */
  kept: KeptDraft | null;
  me: Me;
  onSaved: () => void;
  onClose: () => void;
};

/** Asks for a new activity, once what is known of it is there. */
export function NewActivity({ given, kept, ...rest }: NewActivityProps) {
  const { t } = useLingui();
  const words = useWords();
  const known = useKnown(kept ? {} : given);
  const [now] = useState(() => Date.now());
  if (!words || !known) return null;
  const { kind = "TASK", startsAt, endsAt } = given;
  const begun = newValues(now, kind === "TASK");
  const span =
    startsAt === undefined ? {} : { ...beginningAt(startsAt, begun), ...(endsAt ? { endsAt } : {}) };
  const who = (known.people[0] ?? known.organization)?.name;
  const values: ActivityValues = {
    ...begun,
    subject: kind === "PHONE_MEETING" && who !== undefined ? t`Call with ${who}` : "",
    ...known,
    ...span,
    assigneeId: rest.me.id,
    typeId: usual(words.types),
    priorityId: usual(words.priorities),
    categoryId: usual(words.categories),
  };
  return <NewDialog given={given} kept={kept} words={words} values={values} {...rest} />;
}

type NewDialogProps = NewActivityProps & { words: Words; values: ActivityValues };

function NewDialog({ given, kept, words, values, me, onSaved, onClose }: NewDialogProps) {
  const { t, i18n } = useLingui();
  const [kind, setKind] = useState<ActivityKind>(kept?.kind ?? given.kind ?? "TASK");
  const form = useForm<ActivityValues>({ initialValues: values });
  const [watch, setWatch] = useState(() => kept?.watch ?? started(Date.now()));
  const [done, setDone] = useState(kept?.done ?? false);
  const [key] = useState(() => kept?.key ?? uniqueKey());
  const { create, errors, busy, forget } = useSaveActivity(kind);
  const { setValues } = form;
  useEffect(() => {
    if (kept) setValues(kept.values);
  }, [kept, setValues]);
  const { people, organization } = form.values;
  const numbers = useNumbers(people[0]?.id ?? organization?.id ?? null);
  // until one is typed, the likeliest of whom it is with
  const number = form.values.number || (form.isTouched("number") ? "" : (numbers[0] ?? ""));
  const draft = { ...form.values, number };
  const dirty = kept !== null || done || form.isDirty();
  useEffect(() => {
    const typed = dirty || kind === "CONVERSATION";
    keepDraft(me.id, typed ? { given, kind, values: form.values, watch, done, key } : null);
  });
  const close = () => {
    keepDraft(me.id, null);
    onClose();
  };
  const submit = async () => {
    const timer = kind === "CONVERSATION" ? { timerSeconds: secondsAt(watch, Date.now()) } : {};
    if (!(await create({ ...inputOf(kind, draft, i18n.locale), ...timer, done, idempotencyKey: key })))
      return;
    onSaved();
    close();
  };
  return (
    <FormDialog
      opened
      size={680}
      title={t`New activity`}
      submit={t`Add`}
      busy={busy}
      dirty={dirty}
      error={errors.beyond(FIELDS)}
      foot={
        <Checkbox
          label={t`Done already`}
          checked={done}
          onChange={({ currentTarget }) => setDone(currentTarget.checked)}
        />
      }
      onSubmit={() => void submit()}
      onClose={close}
    >
      <div className={styles.fields}>
        <KindPick
          kind={kind}
          onChange={(next) => {
            forget();
            setKind(next);
            form.setValues(spanOf(kind, next, form.values));
          }}
        />
        {kind === "CONVERSATION" && (
          <TimerBar
            watch={watch}
            disabled={false}
            hint={t`It runs since this window was opened.`}
            onToggle={() => setWatch(toggled(watch, Date.now()))}
          />
        )}
        <ActivityFields
          kind={kind}
          form={kind === "PHONE_MEETING" ? { ...form, values: draft } : form}
          at={errorAt(errors)}
          words={words}
          staff={{ assignee: me, participants: [] }}
          tickets={me.tickets}
          locked={false}
          warning={<ConflictWarning values={form.values} />}
        />
      </div>
    </FormDialog>
  );
}
