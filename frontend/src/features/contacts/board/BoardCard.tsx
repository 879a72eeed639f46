import { useLingui } from "@lingui/react/macro";
import { memo, useRef } from "react";
import { mainOf } from "~/lib/mainOf";
import { Avatar } from "~/ui/Avatar";
import { MoreIcon } from "~/ui/icons";
import styles from "./BoardCard.module.css";
import { useBoardTools } from "./boardContext";
import type { Card } from "./boardQueries";
import { CardMenu } from "./CardMenu";
import { CardTags } from "./CardTags";
import { useCardDrag } from "./useCardDrag";

const MANAGERS = 3;

export type BoardCardProps = {
  card: Card;
  stageId: string;
  index: number;
  top: number;
  /** Of all the board's cards Tab reaches this one. */
  active: boolean;
  menu: boolean;
  /** How it stands there: just put here, come by itself, about to go. */
  mood: "moving" | "fresh" | "leaving" | undefined;
};

function BoardCardPlain({ card, stageId, index, top, active, menu, mood }: BoardCardProps) {
  const { t } = useLingui();
  const { dial, open, setMenu } = useBoardTools();
  const box = useRef<HTMLLIElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const { edge, dragging } = useCardDrag(box, { id: card.id, stageId, movable: card.viewerCan.edit });
  const phone = mainOf(card.phones);
  const { displayName, organization, segment, managers, tags } = card;
  const menuLabel = t`Move ${displayName} to…`;
  return (
    <li
      ref={box}
      className={styles.card}
      data-card={card.id}
      data-edge={edge ?? undefined}
      data-dragging={dragging || undefined}
      data-mood={mood}
      data-movable={card.viewerCan.edit || undefined}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)`, "--segment": segment?.colour } as React.CSSProperties}
    >
      <div className={styles.head}>
        <Avatar name={displayName} initials={card.initials} src={card.avatar?.small} />
        <a
          ref={link}
          className={styles.name}
          href={`/contacts/${encodeURIComponent(card.id)}`}
          draggable={false}
          tabIndex={active ? 0 : -1}
          data-focus-home={active || undefined}
          title={displayName}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            open(card, false);
          }}
          onAuxClick={(event) => {
            if (event.button !== 1) return;
            event.preventDefault();
            open(card, true);
          }}
        >
          {displayName}
        </a>
        {segment && <span className="visually-hidden">{t`Segment: ${segment.name}`}</span>}
        {menu && (
          <CardMenu
            card={card}
            label={menuLabel}
            onClose={() => {
              setMenu(null);
              link.current?.focus();
            }}
          />
        )}
        {!menu && card.viewerCan.edit && (
          <button
            type="button"
            className={styles.more}
            tabIndex={active ? 0 : -1}
            aria-label={menuLabel}
            aria-haspopup="menu"
            onClick={() => setMenu(card.id)}
          >
            <MoreIcon size={15} aria-hidden />
          </button>
        )}
      </div>
      {organization && <span className={styles.company}>{organization.displayName}</span>}
      {(phone || managers.length > 0) && (
        <div className={styles.line}>
          {phone && <span className={styles.number}>{phone.national}</span>}
          {phone && card.viewerCan.dial && <span className={styles.dial}>{dial(phone, card.id)}</span>}
          <span className={styles.people} title={managers.map(({ name }) => name).join(", ")}>
            {managers.slice(0, MANAGERS).map(({ id, name, initials }) => (
              <Avatar key={id} name={name} initials={initials} />
            ))}
            <span className="visually-hidden">{managers.map(({ name }) => name).join(", ")}</span>
          </span>
        </div>
      )}
      {tags.length > 0 && <CardTags tags={tags} />}
    </li>
  );
}

export const BoardCard = memo(BoardCardPlain);
