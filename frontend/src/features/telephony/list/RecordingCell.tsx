import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useState } from "react";
import { readFragment } from "~/gql";
import { formatDuration } from "~/lib/format";
import { PlayIcon } from "~/ui/icons";
import { CALL_PARTS } from "../callParts";
import { RecordingPlayer } from "../recording/RecordingPlayer";
import type { CallRow } from "./callRow";
import styles from "./cells.module.css";

/** A recording that can be listened to right here. */
export function RecordingCell({ call }: { call: CallRow }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const { recording } = readFragment(CALL_PARTS, call);
  if (!recording) return null;
  const { seconds } = recording;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={350}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button type="button" className={styles.listen} onClick={() => setOpened(!opened)}>
          <PlayIcon size={13} aria-hidden />
          <span className="visually-hidden">{t`Listen`}</span>
          {typeof seconds === "number" ? formatDuration(seconds) : <span aria-hidden>{t`Listen`}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <RecordingPlayer recording={recording} />
      </Popover.Dropdown>
    </Popover>
  );
}
