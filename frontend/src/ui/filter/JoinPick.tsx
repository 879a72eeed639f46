import { useLingui } from "@lingui/react/macro";
import { FoldIcon } from "../icons";
import type { Spot } from "./edit";
import { useFiltering } from "./FilterContext";
import styles from "./JoinPick.module.css";
import type { Join } from "./model";
import { JOIN_WORDS } from "./words";

const JOINS = ["all", "any", "none"] as const satisfies Join[];

/** Whether all of a group's conditions must hold, one is enough, or none may. */
export function JoinPick({ join: value, spot }: { join: Join; spot: Spot }) {
  const { t, i18n } = useLingui();
  const { join } = useFiltering();
  return (
    <span className={styles.frame}>
      <select
        className={styles.select}
        aria-label={t`How many of these hold`}
        value={value}
        onChange={({ currentTarget }) =>
          join(spot, JOINS.find((one) => one === currentTarget.value) ?? "all")
        }
      >
        {JOINS.map((one) => (
          <option key={one} value={one}>
            {i18n._(JOIN_WORDS[one])}
          </option>
        ))}
      </select>
      <FoldIcon size={12} aria-hidden className={styles.mark} />
    </span>
  );
}
