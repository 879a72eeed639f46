import { useLingui } from "@lingui/react/macro";
import { Avatar } from "../Avatar";
import { OpenIcon, WarningIcon } from "../icons";
import styles from "./LookAlikeList.module.css";

export type LookAlike = {
  id: string;
  /** Where its card is. */
  to: string;
  name: string;
  initials: string;
  picture: string | null;
  /** Where they work, where it is. */
  about: string;
  reasons: readonly string[];
};

type LookAlikeListProps = {
  title: string;
  alike: readonly LookAlike[];
  /** Why it can't be saved, before one tries; null when it can. */
  blocked: string | null;
  square?: boolean;
};

/** In a form for something new: what is there already. The cards open beside it, so that nothing typed is lost. */
export function LookAlikeList({ title, alike, blocked, square = false }: LookAlikeListProps) {
  const { t } = useLingui();
  return (
    <div aria-live="polite">
      {(alike.length > 0 || blocked !== null) && (
        <section className={styles.box} data-blocked={blocked !== null || undefined}>
          {blocked !== null && (
            <p className={styles.blocked}>
              <WarningIcon size={15} aria-hidden />
              <span>{blocked}</span>
            </p>
          )}
          {alike.length > 0 && <h3 className={styles.title}>{title}</h3>}
          <ul className={styles.list}>
            {alike.map(({ id, to, name, initials, picture, about, reasons }) => (
              <li key={id}>
                <a href={to} target="_blank" rel="noreferrer" className={styles.one}>
                  <Avatar name={name} initials={initials} src={picture} square={square} />
                  <span className={styles.words}>
                    <span className={styles.name}>{name}</span>{" "}
                    {about && <span className={styles.about}>{about}</span>}
                  </span>
                  {reasons.map((reason) => (
                    <span key={reason} className={styles.reason}>
                      {reason}
                    </span>
                  ))}
                  <OpenIcon size={13} aria-hidden className={styles.open} />
                  <span className="visually-hidden">({t`opens in a new tab`})</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
