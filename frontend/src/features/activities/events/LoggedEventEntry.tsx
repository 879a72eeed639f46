import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type FragmentType, readFragment } from "~/gql";
import { formatDuration } from "~/lib/format";
import { EditMenu } from "~/ui/EditMenu";
import { RelativeTime } from "~/ui/RelativeTime";
import { DeleteEvent } from "./DeleteEvent";
import { EditEvent } from "./EditEvent";
import styles from "./LoggedEventEntry.module.css";
import { LOGGED_EVENT } from "./loggedEvent";
import { EVENT_KINDS, EVENT_TITLES, OUTCOMES } from "./words";

type LoggedEventEntryProps = { event: FragmentType<typeof LOGGED_EVENT>; by: string };

/** A logged call or message on the timeline. `by` stands in when its author's account is gone. */
export function LoggedEventEntry({ event: masked, by }: LoggedEventEntryProps) {
  const { t, i18n } = useLingui();
  const event = readFragment(LOGGED_EVENT, masked);
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const { eventKind: kind, way, outcome, seconds } = event;
  const Icon = EVENT_KINDS[kind].icon;
  const title = i18n._(EVENT_TITLES[kind][way]);
  const about = [
    // "e-mail sent: sent" says nothing
    outcome && outcome !== "SENT" ? i18n._(OUTCOMES[outcome]) : null,
    seconds ? formatDuration(seconds) : null,
  ];
  const name = event.author?.name ?? by;
  const edited = event.version > 1 && event.updatedAt > event.createdAt;
  return (
    <>
      <span className={styles.mark} aria-hidden>
        <Icon size={13} stroke={1.8} />
      </span>
      <article className={styles.entry} aria-label={t`${title}, logged by ${name}`}>
        <header className={styles.head}>
          <span className={styles.what}>{title}</span>
          <span className={styles.about}>{about.filter(Boolean).join(" · ")}</span>
          <EditMenu
            label={t`Log's menu`}
            className={styles.more}
            can={event.viewerCan}
            onEdit={() => setDoing("edit")}
            onDelete={() => setDoing("delete")}
          />
        </header>
        <div className={styles.about}>
          {name} · <RelativeTime at={event.at} />
          {edited && ` · ${t`edited`}`}
        </div>
        {event.body !== "" && <p className={styles.body}>{event.body}</p>}
      </article>
      {doing === "edit" && <EditEvent event={event} onClose={() => setDoing(null)} />}
      <DeleteEvent id={event.id} opened={doing === "delete"} onClose={() => setDoing(null)} />
    </>
  );
}
