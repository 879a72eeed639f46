import { Checkbox } from "@mantine/core";
import type { Drafts, Field } from "~/features/bulk/drafts";
import type { BulkWords } from "~/features/bulk/useBulkWords";
import { BulkControl } from "./BulkControl";
import styles from "./BulkEdit.module.css";

export type BulkFieldProps = {
  name: Field;
  label: string;
  /** Where the keyboard begins. */
  first: boolean;
  drafts: Drafts;
  words: BulkWords;
  error: string | undefined;
  onTick: (ticked: boolean) => void;
  onChange: (value: Drafts[Field]) => void;
};

/** A field with a tick; ticked, what it is to become. */
export function BulkField(props: BulkFieldProps) {
  const { name, label, first, drafts, onTick } = props;
  const ticked = drafts[name] !== undefined;
  return (
    <div className={styles.field}>
      <Checkbox
        label={label}
        checked={ticked}
        data-autofocus={first || undefined}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      {ticked && (
        <div className={styles.control}>
          <BulkControl {...props} />
        </div>
      )}
    </div>
  );
}
