import { Link } from "@tanstack/react-router";
import { settingsPath } from "~/lib/settingsPath";
import { ForwardIcon } from "~/ui/icons";
import styles from "./Trail.module.css";

type TrailProps = { section: string; id?: string; label: string; children: React.ReactNode };

/** The title of one thing of a section, with the way back to all of them. */
export function Trail({ section, id, label, children }: TrailProps) {
  return (
    <span className={styles.trail}>
      <Link to={settingsPath(section, id)} className={styles.up}>
        {label}
      </Link>
      <ForwardIcon size={14} className={styles.arrow} aria-hidden />
      {children}
    </span>
  );
}
