import { useLingui } from "@lingui/react/macro";
import type { ContactScoreQuery } from "~/gql/graphql";
import { formatDecimal } from "~/lib/format";
import { classifierName } from "../parameterWords";
import styles from "./ScoreParts.module.css";

type Part = NonNullable<ContactScoreQuery["contact"]>["segmentScore"]["parts"][number];

/** What each classifier gave, of what it could have given. */
export function ScoreParts({ parts }: { parts: readonly Part[] }) {
  const { t } = useLingui();
  return (
    <ul className={styles.parts} aria-label={t`Points by classifier`}>
      {parts.map((part) => (
        <OnePart key={part.classifier.id} part={part} />
      ))}
    </ul>
  );
}

function OnePart({ part }: { part: Part }) {
  const { t, i18n } = useLingui();
  const { classifier, weighted, points } = part;
  const decimal = (number: string) => formatDecimal(number, i18n.locale);
  const best = Number(part.highest) * Number(classifier.weight);
  const sum = Number(classifier.weight) === 1 ? "" : `${decimal(points)} × ${decimal(classifier.weight)} = `;
  return (
    <li className={styles.part}>
      <span className={styles.name}>{classifierName(classifier, i18n._.bind(i18n))}</span>
      <Match part={part} />
      <span className={styles.points}>
        {sum}
        <strong>{decimal(weighted)}</strong>
        <span className={styles.quiet}> {t`of ${decimal(String(best))}`}</span>
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.fill}
          style={{ width: `${best > 0 ? (Number(weighted) / best) * 100 : 0}%` }}
        />
      </span>
    </li>
  );
}

/** What in the contact gave the points. */
function Match({ part: { rule, classifier, points } }: { part: Part }) {
  const { t } = useLingui();
  if (rule) return <span className={styles.match}>{rule.label}</span>;
  const filled = classifier.condition === "EXISTS" && Number(points) > 0;
  return <span className={styles.quiet}>{filled ? t`filled in` : t`nothing matches`}</span>;
}
