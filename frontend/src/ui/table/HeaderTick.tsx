import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import styles from "./DataTable.module.css";
import { isEmpty } from "./selection";
import type { Ticks } from "./useTicks";

/** All that fit the filter, some of them, none. */
export function HeaderTick({ ticks }: { ticks: Ticks }) {
  const { t } = useLingui();
  const box = useRef<HTMLInputElement>(null);
  const { selection } = ticks;
  const every = selection.all && selection.except.length === 0;
  const some = !every && !isEmpty(selection);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <div role="columnheader" className={styles.tick} data-tick>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        checked={every}
        aria-label={t`Select all`}
        title={t`Select all (Ctrl A)`}
        onChange={every ? ticks.clear : ticks.all}
      />
    </div>
  );
}
