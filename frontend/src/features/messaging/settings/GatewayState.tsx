import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./GatewayState.module.css";
import type { Gateway } from "./gateway";

/** How a gateway does: whether it works, since when it does not and what it said, how much waits. */
export function GatewayState({ gateway }: { gateway: Gateway | undefined }) {
  const { t } = useLingui();
  if (!gateway) {
    return <p className={styles.state} data-tone="none">{t`Not set yet: nothing is sent this way.`}</p>;
  }
  const { active, failingSince, lastError, queued } = gateway;
  const waiting = queued > 0 && plural(queued, { one: "# message waits", other: "# messages wait" });
  if (failingSince) {
    return (
      <div className={styles.state} data-tone="bad">
        <p className={styles.line}>
          {t`Failing`} · <RelativeTime at={failingSince} />
          {waiting && ` · ${waiting}`}
        </p>
        {lastError && <p className={styles.words}>{lastError}</p>}
      </div>
    );
  }
  return (
    <p className={styles.state} data-tone={active ? "well" : "none"}>
      {active ? t`Works` : t`Switched off`}
      {waiting && ` · ${waiting}`}
    </p>
  );
}
