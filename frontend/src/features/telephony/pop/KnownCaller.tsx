import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import { Kbd } from "~/ui/Kbd";
import type { PopActions } from "./actions";
import styles from "./CallPop.module.css";
import { Certainty } from "./Certainty";
import { PopKey } from "./PopKey";
import { type PopCall, type PopContact, phoneOf } from "./popCall";
import { numberOf } from "./useCallerName";

type KnownCallerProps = {
  call: PopCall;
  contact: PopContact;
  behind: boolean;
  /** The call is over and wrapped up below: who it was is enough. */
  brief: boolean;
  /** The wrap-up can be begun while one talks. */
  onWrapUp: (() => void) | null;
  actions: PopActions;
  onOpen: () => void;
};

/** A contact who calls: everything one wants to know before saying hello. */
export function KnownCaller({ call, contact, behind, brief, onWrapUp, actions, onOpen }: KnownCallerProps) {
  const { t } = useLingui();
  return (
    <>
      <Head call={call} contact={contact} />
      <Certainty call={call} />
      {!brief && <KnownFacts call={call} contact={contact} actions={actions} />}
      {behind && (
        <p className={styles.hint}>{t`You were writing, so the card was opened in a tab behind.`}</p>
      )}
      {!brief && (
        <footer className={styles.foot}>
          <PopKey />
          {actions.onWrite && (
            <Button variant="default" size="compact-sm" onClick={() => actions.onWrite?.(contact)}>
              {t({ context: "verb", message: "Write" })}
            </Button>
          )}
          {actions.onTicket && (
            <Button variant="default" size="compact-sm" onClick={() => actions.onTicket?.(call, contact)}>
              {t`New ticket`}
            </Button>
          )}
          {onWrapUp && (
            <Button variant="default" size="compact-sm" onClick={onWrapUp}>
              {t`Wrap up`}
            </Button>
          )}
          <Button size="compact-sm" onClick={onOpen} rightSection={<Kbd keys="enter" />}>
            {t`Open the card`}
          </Button>
        </footer>
      )}
    </>
  );
}

function Head({ call, contact }: Pick<KnownCallerProps, "call" | "contact">) {
  const about = [contact.position?.name, contact.organization?.displayName ?? call.organization?.displayName];
  return (
    <div className={styles.who}>
      <Avatar name={contact.displayName} initials={contact.initials} size="lg" />
      <div className={styles.names}>
        <span className={styles.name}>{contact.displayName}</span>
        <span className={styles.about}>{about.filter(Boolean).join(" · ")}</span>
      </div>
      <div className={styles.marks}>
        {[contact.stage, contact.segment].map(
          (mark) =>
            mark && (
              <span key={mark.id} className={styles.stage}>
                <DotLabel colour={mark.colour}>{mark.name}</DotLabel>
              </span>
            ),
        )}
      </div>
    </div>
  );
}

function KnownFacts({ call, contact, actions }: Pick<KnownCallerProps, "call" | "contact" | "actions">) {
  const { t } = useLingui();
  const managers = contact.managers.map(({ name }) => name).join(", ");
  return (
    <dl className={styles.facts}>
      <dt>{t`Number`}</dt>
      <dd>
        <WhichNumber call={call} contact={contact} actions={actions} />
      </dd>
      {call.queue && (
        <>
          <dt>{t`Queue`}</dt>
          <dd>{call.queue}</dd>
        </>
      )}
      {managers && (
        <>
          <dt>{contact.managers.length > 1 ? t`Managers` : t`Manager`}</dt>
          <dd>{managers}</dd>
        </>
      )}
      {actions.story(contact.id, call.id)}
    </dl>
  );
}

/** Which of the contact's numbers it is tells why they were found. */
function WhichNumber({ call, contact, actions }: Pick<KnownCallerProps, "call" | "contact" | "actions">) {
  const { t } = useLingui();
  if (call.withheld) return t`withheld number`;
  const phone = phoneOf(call, contact.phones);
  const kind = phone && [actions.kindWord(phone.kind), phone.description].filter(Boolean).join(" · ");
  return (
    <>
      <span className={styles.number}>{numberOf(call)}</span>
      {kind && <span className={styles.quiet}> · {kind}</span>}
    </>
  );
}
