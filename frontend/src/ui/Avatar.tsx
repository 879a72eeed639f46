import { useState } from "react";
import styles from "./Avatar.module.css";
import { stableHue } from "./hue";

type AvatarProps = {
  name: string;
  initials: string;
  /** The address of a square picture. */
  src?: string | null | undefined;
  size?: "sm" | "md" | "lg";
  square?: boolean;
};

/** A picture, or initials on a colour that stays with the name. Decoration: the name itself stands beside it. */
export function Avatar({ name, initials, src, size = "sm", square = false }: AvatarProps) {
  const [loaded, setLoaded] = useState<string | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span
      aria-hidden
      className={styles.avatar}
      data-size={size}
      data-square={square || undefined}
      data-covered={(src && loaded === src) || undefined}
      style={{ "--hue": stableHue(name) } as React.CSSProperties}
    >
      {initials}
      {src && src !== broken && (
        <img
          key={src}
          src={src}
          alt=""
          decoding="async"
          draggable={false}
          className={styles.picture}
          onLoad={() => setLoaded(src)}
          onError={() => setBroken(src)}
        />
      )}
    </span>
  );
}
