import { useLingui } from "@lingui/react/macro";
import { BriefDay } from "./BriefDay";
import type { Entry } from "./entry";
import styles from "./WeekStrip.module.css";
import { weekdayWord } from "./words";

type WeekStripProps = { days: readonly string[]; day: string; entries: readonly Entry[] };

/** A week on a phone, over the one of its days that is shown. */
export function WeekStrip({ days, day: chosen, entries }: WeekStripProps) {
  const { t, i18n } = useLingui();
  return (
    <div role="group" aria-label={t`Week`} className={styles.week}>
      {days.map((day) => (
        <BriefDay key={day} day={day} entries={entries} aria-pressed={day === chosen}>
          <span aria-hidden>{weekdayWord(day, i18n.locale)}</span>
        </BriefDay>
      ))}
    </div>
  );
}
