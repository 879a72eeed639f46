import { useLingui } from "@lingui/react/macro";
import { CloseButton } from "@mantine/core";
import { AddPart } from "./AddPart";
import { Chip } from "./Chip";
import { keyOf } from "./Chips";
import type { Spot } from "./edit";
import { useFiltering } from "./FilterContext";
import { JoinPick } from "./JoinPick";
import type { Group, Other, Part } from "./model";
import styles from "./Tree.module.css";

/** The whole filter, however deep, one condition a line. */
export function Tree() {
  const { model } = useFiltering();
  return <Branch group={model} spot={[]} />;
}

function Branch({ group, spot }: { group: Group; spot: Spot }) {
  const { t } = useLingui();
  const { remove } = useFiltering();
  return (
    <section className={styles.branch} aria-label={t`Group of conditions`}>
      <div className={styles.head}>
        <JoinPick join={group.join} spot={spot} />
        {spot.length > 0 && (
          <CloseButton
            size={24}
            iconSize={12}
            aria-label={t`Remove this group`}
            onClick={() => remove(spot)}
          />
        )}
      </div>
      <ul className={styles.parts}>
        {group.parts.map((part, at) => (
          <TreePart key={keyOf(part, at)} part={part} spot={[...spot, at]} />
        ))}
      </ul>
      <div className={styles.foot}>
        <AddPart label={t`Condition`} spot={spot} />
        <AddPart label={t`Group`} spot={spot} group />
      </div>
    </section>
  );
}

function TreePart({ part, spot }: { part: Part; spot: Spot }) {
  if (part.kind === "condition") return <Chip part={part} spot={spot} />;
  return (
    <li className={styles.part}>
      {part.kind === "group" ? <Branch group={part} spot={spot} /> : <AsItIs other={part} spot={spot} />}
    </li>
  );
}

/** What the API understands and the builder has no words for. */
function AsItIs({ other, spot }: { other: Other; spot: Spot }) {
  const { t } = useLingui();
  const { remove, errorAt } = useFiltering();
  const error = errorAt(spot);
  return (
    <div className={styles.other}>
      <div className={styles.head}>
        {t`Advanced condition`}
        <CloseButton
          size={24}
          iconSize={12}
          aria-label={t`Remove this condition`}
          onClick={() => remove(spot)}
        />
      </div>
      <pre className={styles.json}>{JSON.stringify(other.json, null, 2)}</pre>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
