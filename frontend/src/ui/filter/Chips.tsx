import { useLingui } from "@lingui/react/macro";
import { AddPart } from "./AddPart";
import { Chip } from "./Chip";
import styles from "./Chips.module.css";
import type { Spot } from "./edit";
import { useFiltering } from "./FilterContext";
import { JoinPick } from "./JoinPick";
import type { Group, Part } from "./model";

/** The conditions in a line of words, groups of them in a frame. */
export function Chips() {
  const { t } = useLingui();
  const { model } = useFiltering();
  return (
    <ul className={styles.flow} aria-label={t`Conditions`}>
      {model.parts.map((part, at) => {
        const spot = [at];
        return isFlat(part) ? (
          <GroupChips key={keyOf(part, at)} group={part} spot={spot} />
        ) : (
          <Chip key={keyOf(part, at)} part={part} spot={spot} />
        );
      })}
    </ul>
  );
}

/** A group of conditions alone; what is deeper is for the tree. */
const isFlat = (part: Part): part is Group =>
  part.kind === "group" && part.parts.every(({ kind }) => kind !== "group");

/** The place counts: two conditions may be the same. */
export const keyOf = (part: Part, at: number) =>
  `${at}${part.kind === "condition" ? part.parameter : part.kind}`;

function GroupChips({ group, spot }: { group: Group; spot: Spot }) {
  const { t } = useLingui();
  return (
    <li className={styles.group}>
      <JoinPick join={group.join} spot={spot} />
      <ul className={styles.chips} aria-label={t`Group of conditions`}>
        {group.parts.map((part, at) => (
          <Chip key={keyOf(part, at)} part={part} spot={[...spot, at]} />
        ))}
      </ul>
      <AddPart label={t`Add to this group`} spot={spot} bare />
    </li>
  );
}
