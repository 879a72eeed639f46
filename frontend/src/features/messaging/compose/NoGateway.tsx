import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { MessageChannel } from "~/gql/graphql";
import { settingsPath } from "~/lib/settingsPath";
import { CHANNELS } from "../channels";
import styles from "./NoGateway.module.css";

type NoGatewayProps = {
  channel: MessageChannel;
  /** The viewer may set one. */
  configures: boolean;
  onLeave?: () => void;
};

/** That nothing can be sent by a channel yet, and where that is changed. */
export function NoGateway({ channel, configures, onLeave }: NoGatewayProps) {
  const { t, i18n } = useLingui();
  const { missing, toSet } = CHANNELS[channel];
  return (
    <p className={styles.notice}>
      {i18n._(configures ? toSet : missing)}{" "}
      {configures && (
        <Link
          to={settingsPath("messages", channel.toLowerCase())}
          className={styles.link}
          {...(onLeave ? { onClick: onLeave } : {})}
        >{t`Set it up`}</Link>
      )}
    </p>
  );
}
