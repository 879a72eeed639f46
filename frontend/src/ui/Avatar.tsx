import styles from "./Avatar.module.css";
import { stableHue } from "./hue";

type AvatarProps = { name: string; initials: string; size?: "sm" | "md" | "lg"; square?: boolean };

/** Initials on a colour that stays with the name. Decoration: the name itself stands beside it. */
export function Avatar({ name, initials, size = "sm", square = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={styles.avatar}
      data-size={size}
      data-square={square || undefined}
      style={{ "--hue": stableHue(name) } as React.CSSProperties}
    >
      {initials}
    </span>
  );
}
