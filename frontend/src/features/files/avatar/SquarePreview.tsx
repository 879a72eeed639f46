import styles from "./AvatarDialog.module.css";
import { placed, type Square } from "./crop";
import type { Picture } from "./picture";

type SquarePreviewProps = { picture: Picture; square: Square; angular: boolean };

/** How the square will look, as large as on the card and as small as in lists. */
export function SquarePreview({ picture, square, angular }: SquarePreviewProps) {
  const { width, left, top } = placed(square, picture.measures);
  return (
    <div className={styles.previews} aria-hidden>
      {(["large", "middle", "small"] as const).map((size) => (
        <span key={size} className={styles.preview} data-size={size} data-square={angular || undefined}>
          <img src={picture.url} alt="" style={{ width: `${width}%`, left: `${left}%`, top: `${top}%` }} />
        </span>
      ))}
    </div>
  );
}
