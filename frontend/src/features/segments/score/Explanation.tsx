import { useLingui } from "@lingui/react/macro";
import { Skeleton } from "@mantine/core";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { formatDecimal } from "~/lib/format";
import { PercentLabel } from "~/ui/PercentLabel";
import styles from "./Explanation.module.css";
import { Ruler } from "./Ruler";
import { ScoreParts } from "./ScoreParts";

const SCORE = graphql(`
  query ContactScore($id: ID!) {
    contact(id: $id) {
      id
      crm { id segmentation { definitions { id name from to colour } } }
      segmentScore {
        points maximum percent
        segment { id name colour }
        parts {
          points weighted highest
          classifier { id parameter weight condition customField { id name } }
          rule { value label from to }
        }
      }
    }
  }
`);

/** Where a contact's percent comes from: how it lies among the segments, and what each classifier gave. */
export function Explanation({ contactId }: { contactId: string }) {
  const { t, i18n } = useLingui();
  const [{ data, error }] = useQuery({
    query: SCORE,
    variables: { id: contactId },
    requestPolicy: "cache-and-network",
  });
  const contact = data?.contact;
  if (error && !contact) return <p className={styles.quiet}>{t`The server cannot be reached.`}</p>;
  if (!contact) return <Skeleton height={120} aria-label={t`Loading…`} />;
  const { points, maximum, percent, segment, parts } = contact.segmentScore;
  const shown = formatDecimal(points, i18n.locale);
  const most = formatDecimal(maximum, i18n.locale);
  return (
    <>
      <p className={styles.head}>
        {percent !== null && percent !== undefined && <PercentLabel word={segment} percent={percent} />}
        <span className={styles.quiet}>{t`${shown} of ${most} points`}</span>
      </p>
      <Ruler definitions={contact.crm.segmentation.definitions} percent={Number(percent ?? 0)} />
      <ScoreParts parts={parts} />
    </>
  );
}
