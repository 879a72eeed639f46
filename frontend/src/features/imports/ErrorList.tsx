import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { formatCount } from "~/lib/format";
import styles from "./ErrorList.module.css";

const ERRORS = graphql(`
  query ImportErrors($id: ID!, $first: Int!, $after: String) {
    import(id: $id) {
      id
      errors(first: $first, after: $after) {
        nodes { row column value code message }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`);

const PAGE = 50;
const START = null;

/** The wrong rows: where, what stands there, and why it can't be taken. */
export function ErrorList({ id }: { id: string }) {
  const { t } = useLingui();
  const [cursors, setCursors] = useState<(string | null)[]>([START]);
  return (
    // wider than a phone: whoever has no mouse scrolls it with the arrow keys
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroller} aria-label={t`Wrong rows`} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.number}>{t`Row`}</th>
            <th scope="col">{t`Column`}</th>
            <th scope="col">{t`Value`}</th>
            <th scope="col">{t`Reason`}</th>
          </tr>
        </thead>
        {cursors.map((after, at) => (
          <ErrorPage
            key={after}
            id={id}
            after={after}
            last={at === cursors.length - 1}
            onMore={(next) => setCursors([...cursors, next])}
          />
        ))}
      </table>
    </section>
  );
}

type ErrorPageProps = { id: string; after: string | null; last: boolean; onMore: (after: string) => void };

function ErrorPage({ id, after, last, onMore }: ErrorPageProps) {
  const { i18n } = useLingui();
  const [{ data }] = useQuery({
    query: ERRORS,
    variables: { id, first: PAGE, after },
    requestPolicy: "cache-and-network",
  });
  const errors = data?.import?.errors;
  const next = errors?.pageInfo.endCursor;
  return (
    <tbody>
      {errors?.nodes.map(({ row, column, value, code, message }) => (
        <tr key={`${row} ${column} ${code} ${value}`}>
          <td className={styles.number}>{formatCount(row, i18n.locale)}</td>
          <td>{column}</td>
          <td className={styles.value}>{value || "—"}</td>
          <td>{message}</td>
        </tr>
      ))}
      {last && errors?.pageInfo.hasNextPage && next && (
        <tr>
          <td colSpan={4}>
            <Button variant="subtle" size="compact-sm" onClick={() => onMore(next)}>
              <Trans>Show more</Trans>
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
