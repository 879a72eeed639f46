import { useState } from "react";
import styles from "./FileThumb.module.css";
import { FileTypeIcon } from "./FileTypeIcon";
import type { Version } from "./file";

/** A file's first page, small; an icon for what can't be drawn. */
export function FileThumb({ version }: { version: Version }) {
  const [broken, setBroken] = useState<string | null>(null);
  const src = version.previews[0];
  return (
    <span className={styles.thumb} aria-hidden>
      <FileTypeIcon mediaType={version.mediaType} size={18} stroke={1.5} />
      {src !== undefined && src !== broken && (
        <img
          src={src}
          alt=""
          loading="lazy"
          decoding="async"
          className={styles.picture}
          onError={() => setBroken(src)}
        />
      )}
    </span>
  );
}
