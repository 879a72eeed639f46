import { Plural } from "@lingui/react/macro";
import styles from "./DayDots.module.css";
import { type Entry, inOrder } from "./entry";
import { isOn } from "./layout";
import tones from "./tones.module.css";

const MOST = 3;

/** How much there is on a day, where there is no room to say what: a dot each, of its kind's colour, up to three. */
export function DayDots({ day, entries }: { day: string; entries: readonly Entry[] }) {
  const those = entries.filter((entry) => isOn(day, entry)).toSorted(inOrder);
  return (
    <>
      <span className={styles.dots} aria-hidden>
        {those.slice(0, MOST).map(({ id, activity }) => (
          <span
            key={id}
            className={`${tones["tone"]} ${styles.dot}`}
            data-kind={activity.kind}
            data-done={activity.doneAt ? true : undefined}
          />
        ))}
      </span>
      <span className="visually-hidden">
        <Plural value={those.length} _0="nothing" one="# activity" other="# activities" />
      </span>
    </>
  );
}
