import { Trans } from "@lingui/react/macro";
import { Avatar } from "~/ui/Avatar";
import { DotLabel } from "~/ui/Dot";
import type { Found } from "./item";
import { Marked } from "./Marked";
import styles from "./Palette.module.css";
import { marked, markedDigits } from "./pieces";

export function RecordLine({ found, typed }: { found: Found; typed: string }) {
  const { displayName, under, sought } = found;
  const beneath =
    sought === "digits" ? markedDigits(under, typed) : marked(under, sought === "words" ? typed : "");
  return (
    <>
      <Avatar
        name={displayName}
        initials={found.initials}
        src={found.picture}
        square={found.kind === "organizations"}
        size="md"
      />
      <span className={styles.lines}>
        <span className={styles.name}>
          <Marked pieces={marked(displayName, sought === "name" ? typed : "")} />
        </span>
        {under !== "" && (
          <span className={styles.under}>
            <Marked pieces={beneath} />
          </span>
        )}
      </span>
      {found.archived && (
        <span className={styles.quiet}>
          <Trans>In the archive</Trans>
        </span>
      )}
      {found.dot && (
        <span className={styles.quiet}>
          <DotLabel colour={found.dot.colour}>{found.dot.name}</DotLabel>
        </span>
      )}
    </>
  );
}
