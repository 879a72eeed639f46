import { useLingui } from "@lingui/react/macro";
import { Button, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRef } from "react";
import type { CallDirection } from "~/gql/graphql";
import { formatNear } from "~/lib/format";
import { Kbd } from "~/ui/Kbd";
import { NextStep } from "./NextStep";
import { OutcomePick, outcomeOfDigit } from "./OutcomePick";
import { useWrapUp } from "./useWrapUp";
import styles from "./WrapUpForm.module.css";
import type { WrappedUp } from "./wrapUp";

const FIELDS = ["outcome", "note", "next.startsAt"];

type WrapUpFormProps = {
  call: WrappedUp & { id: string; version: number; direction: CallDirection };
  mayPlan: boolean;
  /** Beside the button. */
  foot?: React.ReactNode;
  onSaved: () => void;
};

/** What a call came to, without the mouse: a digit, Tab, the note, Tab, when to call back, Ctrl+Enter. */
export function WrapUpForm({ call, mayPlan, foot, onSaved }: WrapUpFormProps) {
  const { t, i18n } = useLingui();
  const note = useRef<HTMLTextAreaElement>(null);
  const { values, set, dirty, unread, save, busy, errors } = useWrapUp(call);
  const submit = async () => {
    if (busy || !dirty) return;
    const startsAt = await save();
    if (startsAt === null) return;
    const when = startsAt && formatNear(startsAt, Date.now(), i18n.locale);
    notifications.show({
      message: when ? t`Saved. Phone meeting: ${when}` : t`Saved`,
      closeButtonProps: { "aria-label": t`Close` },
    });
    onSaved();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const typing =
      event.target instanceof HTMLElement && event.target.matches("textarea, input:not([type=radio])");
    const mod = event.ctrlKey || event.metaKey;
    const outcome = typing || mod || event.altKey ? undefined : outcomeOfDigit(call.direction, event.key);
    if (mod && event.key === "Enter") void submit();
    else if (outcome) {
      set({ outcome: outcome === values.outcome ? null : outcome });
      note.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // the keys work wherever in the form the focus is
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      data-wrap-up
      className={styles.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <OutcomePick
        direction={call.direction}
        value={values.outcome}
        error={errors.at("outcome")}
        onChange={(outcome) => set({ outcome })}
      />
      <Textarea
        ref={note}
        label={t`Note`}
        autosize
        minRows={2}
        maxRows={8}
        value={values.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        error={errors.at("note")}
      />
      {mayPlan && (
        <NextStep
          value={values.next}
          unread={unread}
          error={errors.at("next.startsAt")}
          onChange={(next) => set({ next })}
        />
      )}
      {errors.besides(FIELDS) !== undefined && (
        <p role="alert" className={styles.error}>
          {errors.besides(FIELDS)}
        </p>
      )}
      <footer className={styles.foot}>
        {foot}
        <span className={styles.keys} aria-hidden>
          <Kbd keys="mod+enter" />
        </span>
        <Button type="submit" size="compact-sm" loading={busy} disabled={!dirty}>{t`Save`}</Button>
      </footer>
    </form>
  );
}
