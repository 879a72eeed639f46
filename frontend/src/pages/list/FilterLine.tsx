import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button } from "@mantine/core";
import { AddPart } from "~/ui/filter/AddPart";
import { Chips } from "~/ui/filter/Chips";
import { useFiltering } from "~/ui/filter/FilterContext";
import { JoinPick } from "~/ui/filter/JoinPick";
import { TreeIcon } from "~/ui/icons";
import styles from "./FilterLine.module.css";

type FilterLineProps = {
  /** A new condition is being made from the beginning. */
  adding: boolean;
  error: string | undefined;
  /** A first condition was made. */
  onAdd: () => void;
  /** Making one is over. */
  onLeave: () => void;
  onClear: () => void;
};

/** The conditions in one line, or as many as they need. */
export function FilterLine({ adding, error, onAdd, onLeave, onClear }: FilterLineProps) {
  const { t } = useLingui();
  const { model, openTree } = useFiltering();
  const several = model.parts.length > 1 || model.join !== "all";
  const some = model.parts.length > 0;
  return (
    <section className={styles.line} aria-label={t({ message: "Filter", context: "noun" })}>
      <div className={styles.parts}>
        {several && <JoinPick join={model.join} spot={[]} />}
        {some && <Chips />}
        <AddPart
          label={t({ message: "Filter", context: "noun" })}
          spot={[]}
          startOpened={adding}
          onAdded={onAdd}
          onClosed={onLeave}
        />
        {some && <AddPart label={t`Group`} spot={[]} group />}
        {error !== undefined && (
          <span role="alert" className={styles.error}>
            {error}
          </span>
        )}
      </div>
      {some && (
        <span className={styles.end}>
          <Button
            className={styles.clear ?? ""}
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={onClear}
          >
            {t`Clear`}
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            title={t`Show the filter as a tree`}
            aria-label={t`Show the filter as a tree`}
            onClick={openTree}
          >
            <TreeIcon size={15} />
          </ActionIcon>
        </span>
      )}
    </section>
  );
}
