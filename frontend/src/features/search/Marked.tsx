import styles from "./Palette.module.css";
import type { Piece } from "./pieces";

/** A text with what was typed standing out. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ at, text, hit }) =>
    hit ? (
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
