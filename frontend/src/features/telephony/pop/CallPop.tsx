import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useAssign } from "../useAssign";
import { WrapUpForm } from "../wrapUp/WrapUpForm";
import type { PopActions } from "./actions";
import styles from "./CallPop.module.css";
import { isOver, type Phase } from "./calls";
import { KnownCaller } from "./KnownCaller";
import { mark } from "./marks";
import { PopHead } from "./PopHead";
import { PopKey } from "./PopKey";
import { contactOf, type PopCall } from "./popCall";
import { UnknownCaller } from "./UnknownCaller";
import { useCallerName } from "./useCallerName";
import { useFoldLater } from "./useFoldLater";
import { usePopKeys } from "./usePopKeys";
import { focusWrapUp, useWrapUpFocus } from "./useWrapUpFocus";

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

/** One call: who it is, how far it has come, what to do about it, and in the end what came of it. */
export function CallPop(props: CallPopProps) {
  const { call, phase, behind, attended, onAttend, actions, onFold } = props;
  const { t } = useLingui();
  const card = useRef<HTMLElement>(null);
  const [attaching, setAttaching] = useState(false);
  const [begun, setBegun] = useState(false);
  const name = useCallerName()(call);
  const { assign, busy, errors } = useAssign();
  const mayWrapUp = call.viewerCan.wrapUp;
  const wrapping = mayWrapUp && (begun || (phase === "ended" && !call.wrappedUpAt));
  useFoldLater(phase, card, onFold, wrapping);
  useEffect(() => {
    if (attended && !card.current?.contains(document.activeElement)) card.current?.focus();
  }, [attended]);
  useWrapUpFocus(card, wrapping, attended);

  const contact = contactOf(call);
  const open = (shown: Parameters<PopActions["onOpen"]>[0]) => {
    mark(call.id, "front");
    actions.onOpen(shown, false);
    if (isOver(phase) && !wrapping) onFold();
  };
  const attach = async (chosen: Parameters<PopActions["onOpen"]>[0], addNumber: boolean) => {
    mark(call.id, "front");
    if (!(await assign(call.id, chosen.id, { addNumber }))) return;
    setAttaching(false);
    actions.onOpen(chosen, false);
  };
  const onKeyDown = usePopKeys({ card, call, busy, actions, onFold, onOpen: open, onChoose: attach });

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
      onFocus={(event) => {
        onAttend();
        if (event.target === card.current) focusWrapUp(card.current);
      }}
      onKeyDown={onKeyDown}
    >
      <PopHead call={call} phase={phase} onFold={onFold} />
      {contact ? (
        <KnownCaller
          call={call}
          contact={contact}
          behind={behind}
          brief={wrapping}
          onWrapUp={mayWrapUp && phase !== "ringing" ? () => setBegun(true) : null}
          actions={actions}
          onOpen={() => open(contact)}
        />
      ) : (
        <UnknownCaller
          call={call}
          attaching={attaching}
          onAttaching={setAttaching}
          busy={busy}
          error={errors.text}
          hint={<PopKey />}
          actions={actions}
          story={call.organization && !wrapping && actions.story(call.organization.id, call.id)}
          onChoose={(chosen, addNumber) => void attach(chosen, addNumber)}
        />
      )}
      {wrapping && (
        <div className={styles.wrapUp}>
          <WrapUpForm
            call={call}
            mayPlan={actions.mayPlan}
            foot={
              contact && (
                <Button variant="subtle" size="compact-sm" mr="auto" onClick={() => open(contact)}>
                  {t`Open the card`}
                </Button>
              )
            }
            onSaved={() => {
              setBegun(false);
              if (isOver(phase)) onFold();
            }}
          />
        </div>
      )}
    </section>
  );
}
