import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { RelativeTime } from "~/ui/RelativeTime";
import { useNow } from "~/ui/useNow";
import { lineState, TONES } from "./lineState";
import type { ListedLine } from "./lines";
import styles from "./StateWords.module.css";

const MINUTE = 60_000;

/** Whether a line is alive, as a light and in words. */
export function StateWords({ line }: { line: Pick<ListedLine, "lastEventAt" | "asterisk"> }) {
  const state = lineState(line, useNow(MINUTE));
  return (
    <span className={styles.state} data-tone={TONES[state.is]}>
      <span className={styles.light} aria-hidden />
      <span className={styles.words}>
        <Words line={line} />
      </span>
    </span>
  );
}

function Words({ line }: { line: Pick<ListedLine, "lastEventAt" | "asterisk"> }) {
  const { t } = useLingui();
  const state = lineState(line, useNow(MINUTE));
  switch (state.is) {
    case "connected":
      return (
        <>
          {t`connected to Asterisk`} <RelativeTime at={state.since} />
        </>
      );
    case "disconnected":
      return state.why;
    case "fresh":
      return t`heard just now`;
    case "quiet":
      return plural(state.days, { one: "quiet for # day", other: "quiet for # days" });
    case "new":
      return t`nothing heard yet`;
    default:
      return (
        <>
          {t`last event`} {line.lastEventAt && <RelativeTime at={line.lastEventAt} />}
        </>
      );
  }
}
