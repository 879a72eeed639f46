import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { MessageChannel } from "~/gql/graphql";
import { ALL_CHANNELS, CHANNELS } from "../channels";
import styles from "./ComposeTop.module.css";

export type Side = "write" | "preview";

type ComposeTopProps = {
  channel: MessageChannel;
  /** Those that can send. */
  channels: readonly MessageChannel[];
  side: Side;
  onChannel: (channel: MessageChannel) => void;
  onSide: (side: Side) => void;
};

/** By which way, and whether one writes or looks at what comes of it. */
export function ComposeTop({ channel, channels, side, onChannel, onSide }: ComposeTopProps) {
  const { t, i18n } = useLingui();
  const offered = ALL_CHANNELS.filter((one) => channels.includes(one));
  const sides = useRef<HTMLDivElement>(null);
  // the field that had the focus went with the other side
  useEffect(() => {
    if (document.activeElement === document.body)
      sides.current?.querySelector<HTMLElement>(`[value=${side}]`)?.focus();
  }, [side]);
  return (
    <div className={styles.top}>
      {offered.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t`Way`}
          value={channel}
          data={offered.map((one) => ({ value: one, label: i18n._(CHANNELS[one].label) }))}
          onChange={onChannel}
        />
      )}
      <SegmentedControl
        ref={sides}
        size="xs"
        className={styles.side ?? ""}
        aria-label={t`Write or look`}
        value={side}
        data={[
          { value: "write", label: t`Write` },
          { value: "preview", label: t`Preview` },
        ]}
        onChange={onSide}
      />
    </div>
  );
}
