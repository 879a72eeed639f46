import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { PictureIcon } from "~/ui/icons";
import { filesIn, hasFiles } from "../dropped";
import styles from "./AvatarDialog.module.css";
import { TYPES } from "./picture";

type ChoosePictureProps = {
  chooser: React.RefObject<HTMLInputElement | null>;
  /** A picture is there already; another one can still be dropped on it. */
  bare: boolean;
  onChoose: (file: File) => void;
  /** The picture there is. */
  children: React.ReactNode;
};

/** Where a picture is chosen or dropped; it can be pasted too. */
export function ChoosePicture({ chooser, bare, onChoose, children }: ChoosePictureProps) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file) onChoose(file);
  };
  return (
    <div
      className={styles.choose}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!hasFiles(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        // a dialog's events bubble to the card that opened it, where a drop would attach a file
        event.stopPropagation();
        setOver(false);
        take(filesIn(event.dataTransfer).files);
      }}
    >
      {children}
      <input
        ref={chooser}
        type="file"
        accept={TYPES.join(",")}
        hidden
        aria-label={t`Picture file`}
        onChange={({ currentTarget }) => {
          take(Array.from(currentTarget.files ?? []));
          currentTarget.value = "";
        }}
      />
      {bare ? (
        <button type="button" className={styles.other} onClick={() => chooser.current?.click()}>
          <Trans>Choose another picture</Trans>
        </button>
      ) : (
        <button type="button" data-autofocus className={styles.drop} onClick={() => chooser.current?.click()}>
          <PictureIcon size={26} stroke={1.3} aria-hidden />
          <span className={styles.call}>
            <Trans>Drop a picture here, paste it, or choose one</Trans>
          </span>
          <span>
            <Trans>PNG, JPEG, WebP or GIF, up to 5 MB</Trans>
          </span>
        </button>
      )}
    </div>
  );
}
