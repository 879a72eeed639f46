import { useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import layout from "./RecordLayout.module.css";
import panels from "./RecordPanels.module.css";

const LINES = [70, 45, 60, 52, 66, 40, 58];

/** A record on its way. */
export function RecordSkeleton() {
  const { t } = useLingui();
  return (
    <div className={layout.record} aria-busy aria-label={t`Loading…`} role="status">
      <div className={layout.summary}>
        <Skeleton height={44} width={44} circle mb={28} />
        {LINES.map((width) => (
          <Skeleton key={width} height={11} width={`${width}%`} mb={20} radius="sm" />
        ))}
      </div>
      <div className={panels.content}>
        <Skeleton height={64} radius="md" />
      </div>
    </div>
  );
}
