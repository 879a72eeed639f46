import { useLingui } from "@lingui/react/macro";
import { CheckIcon, CloseIcon } from "~/ui/icons";
import type { CallRow } from "./callRow";
import styles from "./cells.module.css";
import { useCallDeeds } from "./rowDeeds";

/** Of a missed call: who rings back, or that somebody may; and that it is settled. */
export function CallbackCell({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const { claim, settle } = useCallDeeds();
  const { callback, viewerCan } = call;
  if (!callback) return null;
  if (callback === "SETTLED") {
    const who = call.settledBy?.name;
    return <span className={styles.settled}>{who ? t`settled by ${who}` : t`settled`}</span>;
  }
  return (
    <span className={styles.callback}>
      {callback === "CLAIMED" ? (
        <Claimed call={call} />
      ) : (
        viewerCan.claim && (
          <button type="button" data-deed className={styles.claim} onClick={() => claim(call)}>
            {t`Take it`}
          </button>
        )
      )}
      {viewerCan.claim && (
        <button
          type="button"
          data-deed
          className={styles.deed}
          title={t`Settled`}
          onClick={() => settle(call)}
        >
          <CheckIcon size={14} aria-hidden />
          <span className="visually-hidden">{t`Settled`}</span>
        </button>
      )}
    </span>
  );
}

function Claimed({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const { viewerId, release } = useCallDeeds();
  const { claimedBy, viewerCan } = call;
  const mine = claimedBy?.id === viewerId;
  return (
    <>
      <span className={styles.holder} data-mine={mine || undefined}>
        {mine ? t`You ring back` : claimedBy?.name}
      </span>
      {mine && viewerCan.claim && (
        <button
          type="button"
          data-deed
          className={styles.deed}
          title={t`Let go of it`}
          onClick={() => release(call)}
        >
          <CloseIcon size={13} aria-hidden />
          <span className="visually-hidden">{t`Let go of it`}</span>
        </button>
      )}
    </>
  );
}
