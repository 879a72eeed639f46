import { useLingui } from "@lingui/react/macro";
import { Progress } from "@mantine/core";
import { formatPercent } from "~/lib/format";
import styles from "./Recalculations.module.css";
import { percentDone, useRecalculations } from "./recalculations";

/** Says quietly that segments are being recalculated, and how far it is. */
export function Recalculations({ nameCrm }: { nameCrm: boolean }) {
  const { t, i18n } = useLingui();
  return useRecalculations().map((one) => {
    const percent = percentDone(one);
    const { name } = one.crm;
    const label = nameCrm ? t`${name}: segments are being recalculated` : t`Segments are being recalculated`;
    return (
      <div key={one.crm.id} className={styles.one}>
        <span className={styles.words}>
          <span className={styles.label}>{label}</span>
          <span className={styles.percent}>{formatPercent(percent, i18n.locale)}</span>
        </span>
        <Progress value={percent} size={3} aria-label={label} />
      </div>
    );
  });
}
