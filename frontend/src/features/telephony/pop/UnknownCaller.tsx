import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { readFragment } from "~/gql";
import { Avatar } from "~/ui/Avatar";
import { AddIcon, AttachIcon, PhoneIcon } from "~/ui/icons";
import type { PopActions } from "./actions";
import styles from "./CallPop.module.css";
import { Candidates, Suggestions } from "./Candidates";
import { Certainty } from "./Certainty";
import { ContactFinder } from "./ContactFinder";
import { choicesOf, POP_CONTACT, type PopCall } from "./popCall";
import { numberOf } from "./useCallerName";

type Shown = { id: string; displayName: string; initials: string };

type UnknownCallerProps = {
  call: PopCall;
  attaching: boolean;
  onAttaching: (attaching: boolean) => void;
  busy: boolean;
  error: string | undefined;
  /** Stands before the buttons. */
  hint?: React.ReactNode;
  actions: Pick<PopActions, "onAdd" | "onOpenOrganization">;
  /** What is known of the caller's company. */
  story?: React.ReactNode;
  onChoose: (contact: Shown, addNumber: boolean) => void;
};

/** A call without a contact: choose one of several, find one, or add one. */
export function UnknownCaller(props: UnknownCallerProps) {
  const { call, attaching, onAttaching, busy, error, hint, actions, story, onChoose } = props;
  const { t } = useLingui();
  const { onAdd } = actions;
  const choices = choicesOf(call);
  const suggestions = readFragment(POP_CONTACT, call.suggestions);
  return (
    <>
      <Title call={call} several={choices.length > 0} actions={actions} />
      <Certainty call={call} />
      {story && <dl className={styles.facts}>{story}</dl>}
      {choices.length > 0 && (
        <Candidates choices={choices} busy={busy} onChoose={(chosen) => onChoose(chosen, false)} />
      )}
      {suggestions.length > 0 && (
        <Suggestions
          contacts={suggestions}
          from={choices.length + 1}
          busy={busy}
          onChoose={(chosen) => onChoose(chosen, true)}
        />
      )}
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {attaching ? (
        <ContactFinder
          busy={busy}
          number={call.withheld ? null : numberOf(call) || null}
          onChoose={onChoose}
          onCancel={() => onAttaching(false)}
        />
      ) : (
        <footer className={styles.foot}>
          {hint}
          {call.viewerCan.assign && (
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<AttachIcon size={14} />}
              onClick={() => onAttaching(true)}
            >
              {choices.length > 0 ? t`Somebody else` : t`Attach to a contact`}
            </Button>
          )}
          {onAdd && (
            <Button size="compact-sm" leftSection={<AddIcon size={14} />} onClick={() => onAdd(call)}>
              <Trans>Add contact</Trans>
            </Button>
          )}
        </footer>
      )}
    </>
  );
}

type TitleProps = Pick<UnknownCallerProps, "call" | "actions"> & { several: boolean };

function Title({ call, several, actions }: TitleProps) {
  const { t } = useLingui();
  const { organization } = call;
  const number = <span className={styles.number}>{numberOf(call)}</span>;
  if (organization) {
    return (
      <div className={styles.who}>
        <Avatar name={organization.displayName} initials={organization.initials} size="lg" square />
        <div className={styles.names}>
          <button
            type="button"
            className={styles.link}
            onClick={() => actions.onOpenOrganization(organization)}
          >
            {organization.displayName}
          </button>
          <span className={styles.about}>{number}</span>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.who}>
      <span className={styles.nobody} aria-hidden>
        <PhoneIcon size={20} stroke={1.5} />
      </span>
      <div className={styles.names}>
        <span className={styles.name}>
          {call.withheld ? t`Withheld number` : several ? number : t`Unknown number`}
        </span>
        <span className={styles.about}>
          {several ? t`Several contacts have this number. Who is it?` : !call.withheld && number}
          {!several && call.queue && `${call.withheld ? "" : " · "}${call.queue}`}
        </span>
      </div>
    </div>
  );
}
