import { useEffect, useRef, useState } from "react";
import { readFragment } from "~/gql";
import { useAssign } from "../useAssign";
import type { PopActions } from "./actions";
import styles from "./CallPop.module.css";
import { isOver, type Phase } from "./calls";
import { KnownCaller } from "./KnownCaller";
import { mark } from "./marks";
import { PopHead } from "./PopHead";
import { PopKey } from "./PopKey";
import { contactOf, POP_CONTACT, type PopCall } from "./popCall";
import { UnknownCaller } from "./UnknownCaller";
import { useCallerName } from "./useCallerName";
import { useFoldLater } from "./useFoldLater";

type CallPopProps = {
  call: PopCall;
  phase: Phase;
  /** The card was opened behind what the viewer is typing. */
  behind: boolean;
  /** The one that the viewer is at. */
  attended: boolean;
  onAttend: () => void;
  actions: PopActions;
  onFold: () => void;
};

/** One call: who it is, how far it has come, and what to do about it. */
export function CallPop(props: CallPopProps) {
  const { call, phase, behind, attended, onAttend, actions, onFold } = props;
  const card = useRef<HTMLElement>(null);
  const [attaching, setAttaching] = useState(false);
  const name = useCallerName()(call);
  const { assign, busy, errors } = useAssign();
  useFoldLater(phase, card, onFold);
  useEffect(() => {
    if (attended && !card.current?.contains(document.activeElement)) card.current?.focus();
  }, [attended]);

  const contact = contactOf(call);
  const candidates = readFragment(POP_CONTACT, call.candidates);
  const open = (shown: Parameters<PopActions["onOpen"]>[0]) => {
    mark(call.id, "front");
    actions.onOpen(shown, false);
    if (isOver(phase)) onFold();
  };
  const attach = async (chosen: Parameters<PopActions["onOpen"]>[0]) => {
    mark(call.id, "front");
    if (!(await assign(call.id, chosen.id))) return;
    setAttaching(false);
    actions.onOpen(chosen, false);
  };
  const enter = () => {
    if (contact) open(contact);
    else if (call.organization) actions.onOpenOrganization(call.organization);
    else if (candidates.length === 0) actions.onAdd?.(call);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement;
    const digit = !typing && /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const chosen = contact ? undefined : candidates[digit - 1];
    if (event.key === "Escape") onFold();
    else if (event.key === "Enter" && event.target === card.current) enter();
    else if (chosen && !busy) void attach(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // a pop is no dialog: nothing behind it is shut off; the shortcut brings the focus here, its keys work inside
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={card}
      tabIndex={-1}
      aria-label={name}
      data-call={call.id}
      data-phase={phase}
      className={styles.pop}
      onFocus={onAttend}
      onKeyDown={onKeyDown}
    >
      <PopHead call={call} phase={phase} onFold={onFold} />
      {contact ? (
        <KnownCaller
          call={call}
          contact={contact}
          behind={behind}
          actions={actions}
          onOpen={() => open(contact)}
        />
      ) : (
        <UnknownCaller
          call={call}
          candidates={candidates}
          attaching={attaching}
          onAttaching={setAttaching}
          busy={busy}
          error={errors.text}
          hint={<PopKey />}
          actions={actions}
          onChoose={(chosen) => void attach(chosen)}
        />
      )}
    </section>
  );
}
