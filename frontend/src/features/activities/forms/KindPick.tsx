import { useLingui } from "@lingui/react/macro";
import { SegmentedControl } from "@mantine/core";
import type { ActivityKind } from "~/gql/graphql";
import { KindMark } from "../KindMark";
import { ACTIVITY_KINDS } from "../kinds";
import styles from "./forms.module.css";

/** Which of the four kinds a new activity is. */
export function KindPick({ kind, onChange }: { kind: ActivityKind; onChange: (kind: ActivityKind) => void }) {
  const { t } = useLingui();
  return (
    <SegmentedControl
      fullWidth
      withItemsBorders={false}
      className={styles.kinds ?? ""}
      aria-label={t`Kind of activity`}
      value={kind}
      data={ACTIVITY_KINDS.map((value) => ({ value, label: <KindMark kind={value} worded /> }))}
      onChange={onChange}
    />
  );
}
