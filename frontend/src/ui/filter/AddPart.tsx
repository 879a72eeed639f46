import { Button } from "@mantine/core";
import { AddIcon } from "../icons";
import styles from "./Chips.module.css";
import { ConditionPopover } from "./ConditionPopover";
import type { Spot } from "./edit";
import { useFiltering } from "./FilterContext";

type AddPartProps = {
  label: string;
  /** The group that it goes into. */
  spot: Spot;
  /** A group of its own, with this as its first condition. */
  group?: boolean;
  /** Just the plus, its words for those who can't see it. */
  bare?: boolean;
  startOpened?: boolean;
  onAdded?: () => void;
  onClosed?: () => void;
};

/** Adds a condition, or a group that begins with one. */
export function AddPart({ label, spot, group = false, bare = false, onAdded, ...opening }: AddPartProps) {
  const { add, model } = useFiltering();
  const other = model.join === "any" ? "all" : "any";
  return (
    <ConditionPopover
      label={label}
      condition={null}
      {...opening}
      onChange={(condition) => {
        onAdded?.();
        add(spot, group ? { kind: "group", join: other, parts: [condition] } : condition);
      }}
    >
      {({ button, toggle }) => (
        <Button
          ref={button}
          className={styles.add ?? ""}
          variant="subtle"
          color="gray"
          size="compact-sm"
          px={bare ? 4 : 6}
          leftSection={bare ? undefined : <AddIcon size={13} />}
          styles={TIGHT}
          onClick={toggle}
        >
          {bare && <AddIcon size={14} aria-hidden />}
          <span className={bare ? "visually-hidden" : undefined}>{label}</span>
        </Button>
      )}
    </ConditionPopover>
  );
}

const TIGHT = { section: { marginInlineEnd: 5 } };
