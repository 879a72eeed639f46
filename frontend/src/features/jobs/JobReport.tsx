import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Modal } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { JobFailuresQuery } from "~/gql/graphql";
import { formatCapped } from "~/lib/format";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./JobReport.module.css";
import type { Job } from "./job";

const FAILURES = graphql(`
  query JobFailures($id: ID!, $after: String) {
    job(id: $id) {
      id
      failures(first: 50, after: $after) {
        totalCount
        edges { cursor node { label message contact { id } organization { id } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

type Failure = NonNullable<JobFailuresQuery["job"]>["failures"]["edges"][number]["node"];

/** The records that a job could not deal with, and why. */
export function JobReport({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useLingui();
  const [places, setPlaces] = useState<readonly (string | null)[]>([null]);
  useFocusBack();
  return (
    <Modal opened onClose={onClose} title={job.title} closeButtonProps={{ "aria-label": t`Close` }}>
      {places.map((after, at) => (
        <ReportPage
          key={after}
          id={job.id}
          after={after}
          sent={job.kind === "MESSAGES"}
          onLeave={onClose}
          onMore={at === places.length - 1 ? (next) => setPlaces([...places, next]) : null}
        />
      ))}
    </Modal>
  );
}

type ReportPageProps = {
  id: string;
  after: string | null;
  /** It sent messages: nobody refused anything. */
  sent: boolean;
  onLeave: () => void;
  /** Shows the page behind this one, if it is the last that is shown. */
  onMore: ((after: string) => void) | null;
};

function ReportPage({ id, after, sent, onLeave, onMore }: ReportPageProps) {
  const { t, i18n } = useLingui();
  const [{ data, error }, retry] = useQuery({ query: FAILURES, variables: { id, after } });
  const page = data?.job?.failures;
  if (!page) {
    return (
      <p className={styles.note}>
        {error ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => retry({ requestPolicy: "network-only" })}
          >
            <Trans>The report could not be loaded. Try again</Trans>
          </Button>
        ) : (
          <Trans>Loading…</Trans>
        )}
      </p>
    );
  }
  const { totalCount, pageInfo } = page;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  const count = formatCapped(totalCount, i18n.locale);
  return (
    <>
      {after === null && <p className={styles.note}>{sent ? t`Not sent: ${count}` : t`Refused: ${count}`}</p>}
      <ul className={styles.failures}>
        {page.edges.map(({ cursor, node: failure }) => (
          <li key={cursor} className={styles.failure}>
            <Named failure={failure} onLeave={onLeave} />
            <span className={styles.why}>{failure.message}</span>
          </li>
        ))}
      </ul>
      {next !== null && onMore && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          onClick={() => onMore(next)}
        >{t`Show more`}</Button>
      )}
    </>
  );
}

/** By its name of that time; a link where the viewer still sees it. */
function Named({
  failure: { label, contact, organization },
  onLeave,
}: {
  failure: Failure;
  onLeave: () => void;
}) {
  const name = label || "…";
  if (contact) {
    return (
      <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.name} onClick={onLeave}>
        {name}
      </Link>
    );
  }
  if (organization) {
    return (
      <Link
        to="/organizations/$id"
        params={{ id: organization.id }}
        className={styles.name}
        onClick={onLeave}
      >
        {name}
      </Link>
    );
  }
  return <span className={styles.name}>{name}</span>;
}
