import { useLingui } from "@lingui/react/macro";
import { formatPercent } from "~/lib/format";
import styles from "./SegmentBar.module.css";

type BorderHandleProps = {
  label: string;
  percent: number;
  least: number;
  most: number;
  /** The percent below a place on the screen. */
  percentAt: (x: number) => number;
  onMove: (percent: number) => void;
};

const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
};

/** A border between two segments, as a slider. */
export function BorderHandle({ label, percent, least, most, percentAt, onMove }: BorderHandleProps) {
  const { i18n } = useLingui();
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    const ends: Record<string, number> = { Home: least, End: most };
    const wanted = step === undefined ? ends[event.key] : percent + step;
    if (wanted === undefined || event.altKey) return;
    event.preventDefault();
    onMove(wanted);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${percent}%` }}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={percent}
      aria-valuetext={formatPercent(percent, i18n.locale)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(percentAt(event.clientX));
      }}
    />
  );
}
