import { useLingui } from "@lingui/react/macro";
import { CloseButton } from "@mantine/core";
import { useId } from "react";
import styles from "./Chips.module.css";
import { ConditionPopover } from "./ConditionPopover";
import { ConditionWords } from "./ConditionWords";
import type { Spot } from "./edit";
import { useFiltering } from "./FilterContext";
import { type Condition, countOf, type Part } from "./model";

type ChipProps = { part: Part; spot: Spot };

/** One condition in words, with its way out. A press changes it, Delete takes it away. */
export function Chip({ part, spot }: ChipProps) {
  const { t } = useLingui();
  const { remove, errorAt } = useFiltering();
  const error = errorAt(spot);
  const id = useId();
  return (
    <li className={styles.item}>
      <span className={styles.chip} data-error={error !== undefined || undefined}>
        {part.kind === "condition" ? (
          <ConditionButton condition={part} spot={spot} describedBy={error === undefined ? undefined : id} />
        ) : (
          <TreeButton part={part} spot={spot} />
        )}
        <CloseButton
          size={24}
          iconSize={12}
          aria-label={t`Remove this condition`}
          onClick={() => remove(spot)}
        />
      </span>
      {error !== undefined && (
        <span id={id} role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </li>
  );
}

const removesBy = (key: string) => key === "Delete" || key === "Backspace";

type ConditionButtonProps = { condition: Condition; spot: Spot; describedBy: string | undefined };

function ConditionButton({ condition, spot, describedBy }: ConditionButtonProps) {
  const { t } = useLingui();
  const { parameters, replace, remove } = useFiltering();
  const parameter = parameters.byKey.get(condition.parameter);
  if (!parameter) return null;
  return (
    <ConditionPopover label={t`Condition`} condition={condition} onChange={(next) => replace(spot, next)}>
      {({ button, toggle }) => (
        <button
          ref={button}
          type="button"
          className={styles.words}
          aria-describedby={describedBy}
          onClick={toggle}
          onKeyDown={({ key }) => removesBy(key) && remove(spot)}
        >
          <ConditionWords condition={condition} parameter={parameter} />
        </button>
      )}
    </ConditionPopover>
  );
}

/** What a line of chips can't show is seen in the tree. */
function TreeButton({ part, spot }: ChipProps) {
  const { t } = useLingui();
  const { openTree, remove } = useFiltering();
  const count = countOf(part);
  return (
    <button
      type="button"
      className={styles.words}
      onClick={openTree}
      onKeyDown={({ key }) => removesBy(key) && remove(spot)}
    >
      {part.kind === "group" ? t`Group of ${count}` : t`Advanced condition`}
    </button>
  );
}
