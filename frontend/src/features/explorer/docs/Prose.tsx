import { Fragment } from "react";
import styles from "./DocsPanel.module.css";

/** A description of the schema, which is English on every screen; what stands between backticks is code. */
export function Prose({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  return (
    <span lang="en">
      {text.split(/`([^`]+)`/).map((part, at) => {
        const key = `${at}${part}`;
        return at % 2 === 1 ? (
          <code key={key} className={styles.code}>
            {part}
          </code>
        ) : (
          <Fragment key={key}>{part}</Fragment>
        );
      })}
    </span>
  );
}
