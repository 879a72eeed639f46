import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { FragmentType } from "~/gql";
import { graphql, readFragment } from "~/gql";
import { Avatar } from "~/ui/Avatar";
import { EditMenu } from "~/ui/EditMenu";
import { RelativeTime } from "~/ui/RelativeTime";
import { RichText } from "~/ui/richText/RichText";
import { DeleteNote } from "./DeleteNote";
import { EditNote } from "./EditNote";
import styles from "./NoteEntry.module.css";

const NOTE = graphql(`
  fragment NoteParts on Note {
    id version html createdAt updatedAt
    author { id name initials }
    viewerCan { edit delete }
  }
`);

/** A note on the timeline. `by` stands in when its author's account is gone. */
export function NoteEntry({ note: masked, by }: { note: FragmentType<typeof NOTE>; by: string }) {
  const { t } = useLingui();
  const note = readFragment(NOTE, masked);
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const name = note.author?.name ?? by;
  return (
    <article className={styles.note} aria-label={t`Note by ${name}`}>
      <header className={styles.head}>
        <Avatar name={name} initials={note.author?.initials ?? name.slice(0, 1)} />
        <span className={styles.author}>{name}</span>
        <span className={styles.when}>
          <RelativeTime at={note.createdAt} />
          {note.updatedAt > note.createdAt && note.version > 1 && ` · ${t`edited`}`}
        </span>
        <EditMenu
          label={t`Note's menu`}
          className={styles.more}
          can={note.viewerCan}
          onEdit={() => setDoing("edit")}
          onDelete={() => setDoing("delete")}
        />
      </header>
      {doing === "edit" ? (
        <EditNote note={note} onClose={() => setDoing(null)} />
      ) : (
        <div className={styles.body}>
          <RichText html={note.html} />
        </div>
      )}
      <DeleteNote id={note.id} opened={doing === "delete"} onClose={() => setDoing(null)} />
    </article>
  );
}
