import "react-image-crop/dist/ReactCrop.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { Slider } from "@mantine/core";
import { useId } from "react";
import { ReactCrop } from "react-image-crop";
import styles from "./AvatarDialog.module.css";
import { resized, type Square, shareOf, within } from "./crop";
import type { Picture } from "./picture";
import { SquarePreview } from "./SquarePreview";

type CropPictureProps = {
  picture: Picture;
  square: Square;
  /** Companies have no round picture. */
  angular: boolean;
  onCrop: (square: Square) => void;
};

const SMALLEST = 0.15;

/** The square of a picture that becomes the avatar: dragged, or moved with the arrow keys, and made smaller below. */
export function CropPicture({ picture, square, angular, onCrop }: CropPictureProps) {
  const { t } = useLingui();
  const help = useId();
  const { url, measures } = picture;
  const height = (square.size * 100 * measures.width) / measures.height;
  const handle = t`Corner of the square; arrow keys change its size`;
  return (
    <div className={styles.crop}>
      <div className={styles.table} aria-describedby={help}>
        <ReactCrop
          crop={{ unit: "%", x: square.x * 100, y: square.y * 100, width: square.size * 100, height }}
          aspect={1}
          minWidth={24}
          keepSelection
          circularCrop={!angular}
          className={styles.picture ?? ""}
          ariaLabels={{
            cropArea: t`The square that is used; arrow keys move it`,
            nwDragHandle: handle,
            neDragHandle: handle,
            swDragHandle: handle,
            seDragHandle: handle,
            // a square has no handles at its sides
            nDragHandle: "",
            eDragHandle: "",
            sDragHandle: "",
            wDragHandle: "",
          }}
          onChange={(_, { x, y, width }) =>
            onCrop(within({ x: x / 100, y: y / 100, size: width / 100 }, measures))
          }
        >
          <img src={url} alt={t`The picture to cut`} draggable={false} />
        </ReactCrop>
      </div>
      <p id={help} className="visually-hidden">
        <Trans>
          Arrow keys move the square by a little, with Shift by more. Its corners can be reached with Tab and
          change its size, and so does the slider.
        </Trans>
      </p>
      <div className={styles.side}>
        <SquarePreview picture={picture} square={square} angular={angular} />
        <Slider
          min={SMALLEST * 100}
          max={100}
          label={null}
          thumbLabel={t`Size of the square`}
          value={Math.round(shareOf(square, measures) * 100)}
          onChange={(percent) => onCrop(resized(square, percent / 100, measures))}
        />
      </div>
    </div>
  );
}
