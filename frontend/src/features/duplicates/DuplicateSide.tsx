import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { formatDate } from "~/lib/format";
import { Avatar } from "~/ui/Avatar";
import styles from "./DuplicateList.module.css";
import { factsOf, type Side } from "./pair";

type DuplicateSideProps = { side: Side; shared: ReadonlySet<string>; to: "contacts" | "organizations" };

const SHOWN = 5;

/** One of the two: what tells them from others, with what both have in bold. */
export function DuplicateSide({ side, shared, to }: DuplicateSideProps) {
  const { t, i18n } = useLingui();
  const { id, displayName, initials, avatar, stage, createdAt } = side;
  return (
    <div className={styles.side}>
      <Avatar
        name={displayName}
        initials={initials}
        src={avatar?.small}
        size="md"
        square={to === "organizations"}
      />
      <div className={styles.words}>
        <Link to={`/${to}/$id`} params={{ id }} className={styles.name}>
          {displayName}
        </Link>
        <span className={styles.facts}>
          {factsOf(side)
            .slice(0, SHOWN)
            .map((fact) =>
              shared.has(fact.toLowerCase()) ? (
                <strong key={fact} className={styles.fact}>
                  {fact}
                </strong>
              ) : (
                <span key={fact} className={styles.fact}>
                  {fact}
                </span>
              ),
            )}
        </span>
        <span className={styles.since}>
          {stage && (
            <>
              <i className={styles.dot} style={{ background: stage.colour }} aria-hidden />
              {stage.name} ·{" "}
            </>
          )}
          {t`added ${formatDate(createdAt, i18n.locale)}`}
        </span>
      </div>
    </div>
  );
}
