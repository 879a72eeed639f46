import styles from "./FileName.module.css";
import { cutName } from "./name";

/** A file's name on one line, cut in the middle where it is too long; whatever its letters, the line keeps its order. */
export function FileName({ name }: { name: string }) {
  const [head, tail] = cutName(name);
  return (
    <bdi className={styles.name} title={name}>
      <span className="visually-hidden">{name}</span>
      <span className={styles.head} aria-hidden>
        {head}
      </span>
      {tail && (
        <span className={styles.tail} aria-hidden>
          {tail}
        </span>
      )}
    </bdi>
  );
}
