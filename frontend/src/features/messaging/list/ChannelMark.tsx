import { useLingui } from "@lingui/react";
import type { MessageChannel } from "~/gql/graphql";
import { CHANNELS } from "../channels";
import styles from "./ChannelMark.module.css";

/** By which way a message goes. */
export function ChannelMark({ channel }: { channel: MessageChannel }) {
  const { i18n } = useLingui();
  const { label, icon: Icon } = CHANNELS[channel];
  return (
    <span className={styles.mark} title={i18n._(label)}>
      <Icon size={15} stroke={1.7} aria-hidden />
      <span className="visually-hidden">{i18n._(label)}</span>
    </span>
  );
}
