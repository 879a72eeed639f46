import { useLingui } from "@lingui/react/macro";
import { readFragment } from "~/gql";
import { Avatar } from "~/ui/Avatar";
import { Bytes } from "~/ui/bytes/Bytes";
import { DIAGNOSIS, isClimbed } from "../doctor/diagnosis";
import { Ladder } from "../doctor/Ladder";
import { Verdict } from "../doctor/Verdict";
import { Understood } from "../log/Understood";
import { dialectName } from "../settings/dialects";
import styles from "./PreviewPane.module.css";
import type { Preview } from "./usePreview";

/** What would come of the event: how it is understood, who is found, whose screens ring, what the PBX hears. */
export function PreviewPane({ preview, waiting }: { preview: Preview; waiting: boolean }) {
  const { t, i18n } = useLingui();
  const { dialect, events, diagnosis, rings, status, answer, answerType, error } = preview;
  const found = readFragment(DIAGNOSIS, diagnosis);
  return (
    <div className={styles.pane} data-waiting={waiting || undefined} aria-busy={waiting}>
      {error && <p className={styles.error}>{error}</p>}
      <Piece title={t`Understood as`} aside={dialect ? dialectName(dialect, i18n) : t`not recognised`}>
        <Understood events={events} />
      </Piece>
      <Piece title={t`Who would see the pop`}>
        <Rings users={rings} />
      </Piece>
      {found && (
        <Piece title={t`Who it is`}>
          <Verdict diagnosis={found} />
          {isClimbed(found) && <Ladder steps={found.steps} />}
        </Piece>
      )}
      <Piece title={t`What the PBX would hear`} aside={[status, answerType].filter(Boolean).join(" · ")}>
        <Bytes label={t`What the PBX would hear`} text={answer} contentType={answerType} />
      </Piece>
    </div>
  );
}

function Rings({ users }: { users: Preview["rings"] }) {
  const { t } = useLingui();
  if (users.length === 0) return <p className={styles.quiet}>{t`Nobody.`}</p>;
  return (
    <ul className={styles.users}>
      {users.map(({ id, name, initials }) => (
        <li key={id} className={styles.user}>
          <Avatar name={name} initials={initials} size="sm" />
          {name}
        </li>
      ))}
    </ul>
  );
}

type PieceProps = { title: string; aside?: string; children: React.ReactNode };

function Piece({ title, aside, children }: PieceProps) {
  return (
    <section>
      <h3 className={styles.title}>
        {title}
        {aside && <span className={styles.aside}>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
