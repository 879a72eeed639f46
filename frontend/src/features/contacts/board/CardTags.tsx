import { Dot } from "~/ui/Dot";
import styles from "./BoardCard.module.css";

const SHOWN = 3;

type CardTagsProps = { tags: readonly { id: string; name: string; colour: string }[] };

/** The first tags on one line; how many more there are, and all of them for whoever points at them. */
export function CardTags({ tags }: CardTagsProps) {
  const hidden = tags.slice(SHOWN);
  return (
    <div className={styles.tags} title={tags.map(({ name }) => name).join(", ")}>
      {tags.slice(0, SHOWN).map(({ id, name, colour }) => (
        <span key={id} className={styles.tag}>
          <Dot colour={colour} />
          <span className={styles.tagName}>{name}</span>
        </span>
      ))}
      {hidden.length > 0 && (
        <span className={styles.others}>
          +{hidden.length}
          <span className="visually-hidden">: {hidden.map(({ name }) => name).join(", ")}</span>
        </span>
      )}
    </div>
  );
}
