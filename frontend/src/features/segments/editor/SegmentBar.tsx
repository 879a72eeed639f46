import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { formatPercent } from "~/lib/format";
import { BorderHandle } from "./BorderHandle";
import { borderAt, type DraftSegment, limits } from "./bar";
import styles from "./SegmentBar.module.css";

type SegmentBarProps = {
  segments: readonly DraftSegment[];
  /** Where each begins, and 100. */
  drawn: readonly number[];
  onBorder: (at: number, percent: number) => void;
};

/** The segments as one bar from 0 to 100 %, whose borders can be dragged or moved with the keyboard. */
export function SegmentBar({ segments, drawn, onBorder }: SegmentBarProps) {
  const { t, i18n } = useLingui();
  const bar = useRef<HTMLDivElement>(null);
  const percentAt = (x: number) => {
    const { left, width } = bar.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return ((x - left) / width) * 100;
  };
  return (
    <div className={styles.frame}>
      <div ref={bar} className={styles.bar} role="group" aria-label={t`Segments from 0 to 100 percent`}>
        {segments.map(({ id, name, colour }, at) => (
          <div
            key={id}
            className={styles.segment}
            style={{ width: `${widthOf(drawn, at)}%`, ["--colour" as string]: colour }}
          >
            <span className={styles.name}>{name}</span>
          </div>
        ))}
        {segments.slice(1).map(({ id, name }, place) => (
          <BorderHandle
            key={id}
            label={t`Border between ${segments[place]?.name} and ${name}`}
            percent={drawn[place + 1] ?? 0}
            {...limits(drawn, place + 1)}
            percentAt={percentAt}
            onMove={(percent) => onBorder(place + 1, borderAt(drawn, place + 1, percent))}
          />
        ))}
      </div>
      <div className={styles.scale} aria-hidden>
        {drawn.map((percent, at) => (
          <span key={segments[at]?.id ?? "end"} className={styles.mark} style={{ left: `${percent}%` }}>
            {formatPercent(percent, i18n.locale)}
          </span>
        ))}
      </div>
    </div>
  );
}

const widthOf = (drawn: readonly number[], at: number) => (drawn[at + 1] ?? 100) - (drawn[at] ?? 0);
