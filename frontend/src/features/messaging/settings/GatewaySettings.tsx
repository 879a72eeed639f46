import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { MessageChannel } from "~/gql/graphql";
import { GatewayForm } from "./GatewayForm";
import styles from "./GatewaySettings.module.css";
import { GatewayState } from "./GatewayState";
import { GatewayTest } from "./GatewayTest";
import { useGateways } from "./useGateways";

type GatewaySettingsProps = {
  channel: MessageChannel;
  /** Where a test e-mail goes unless another address is typed. */
  ownAddress: string;
};

/** How the messages of one channel are sent: how that goes, with what, and a test. */
export function GatewaySettings({ channel, ownAddress }: GatewaySettingsProps) {
  const { t } = useLingui();
  const { gateways, gatewayOf, reload } = useGateways();
  const [round, setRound] = useState(0);
  if (!gateways) return null;
  const gateway = gatewayOf(channel);
  return (
    <>
      <GatewayState gateway={gateway} />
      <GatewayForm
        key={`${channel} ${round}`}
        channel={channel}
        gateway={gateway}
        onReload={() => void reload().then(() => setRound(round + 1))}
      />
      {gateway && (
        <section className={styles.test}>
          <h3 className={styles.title}>{t`Try it`}</h3>
          <p className={styles.text}>{t`One message goes out by what is saved above.`}</p>
          <GatewayTest key={channel} channel={channel} to={channel === "EMAIL" ? ownAddress : ""} />
        </section>
      )}
    </>
  );
}
