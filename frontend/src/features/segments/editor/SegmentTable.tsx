import { useLingui } from "@lingui/react/macro";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { DraftSegment } from "./bar";
import { SegmentRow } from "./SegmentRow";
import styles from "./SegmentTable.module.css";

type SegmentTableProps = {
  segments: readonly DraftSegment[];
  /** Contacts in each: now, and after saving. */
  counts: readonly { now: number; after: number }[];
  errors: UserErrors;
  onChange: (segments: DraftSegment[]) => void;
};

/** The same bar as lines: what is typed here moves the borders there. */
export function SegmentTable({ segments, counts, errors, onChange }: SegmentTableProps) {
  const { t } = useLingui();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t`Segment`}</th>
          <th scope="col">{t`From`}</th>
          <th scope="col">{t`To`}</th>
          <th scope="col" className={styles.count}>{t`Contacts`}</th>
          <th scope="col">
            <span className="visually-hidden">{t`Delete`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment, at) => (
          <SegmentRow
            key={segment.id}
            segments={segments}
            at={at}
            count={counts[at] ?? { now: 0, after: 0 }}
            errors={errors}
            onChange={onChange}
          />
        ))}
      </tbody>
    </table>
  );
}
