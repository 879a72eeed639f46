import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { ImportsQuery } from "~/gql/graphql";
import { formatCount } from "~/lib/format";
import { RelativeTime } from "~/ui/RelativeTime";
import { ImportStateLabel } from "./ImportStateLabel";
import styles from "./ImportTable.module.css";
import { useLiveImport } from "./importQuery";

const IMPORTS = graphql(`
  query Imports {
    imports { id fileName state crm { id name } rowCount processed created updated skipped failed dryRun createdAt }
  }
`);

/** What was imported, newest first; nothing at all before the first time. */
export function ImportTable({ title }: { title: string }) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: IMPORTS, requestPolicy: "cache-and-network" });
  if (!data || data.imports.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t`File`}</th>
              <th scope="col">{t`State`}</th>
              <th scope="col" className={styles.number}>{t`Added`}</th>
              <th scope="col" className={styles.number}>
                {t({ message: "Updated", context: "rows of an import" })}
              </th>
              <th scope="col" className={styles.number}>{t`Skipped`}</th>
              <th scope="col" className={styles.number}>{t`Failed`}</th>
              <th scope="col">{t`When`}</th>
            </tr>
          </thead>
          <tbody>
            {data.imports.map((one) => (
              <ImportRow key={one.id} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ImportRow({ one }: { one: ImportsQuery["imports"][number] }) {
  const { i18n } = useLingui();
  useLiveImport(one.id, one.state === "RUNNING");
  const counts = [one.created, one.updated, one.skipped, one.failed];
  const untouched = one.rowCount === 0 || one.dryRun || one.state === "READY";
  return (
    <tr>
      <th scope="row">
        <Link to="/imports/$id" params={{ id: one.id }} className={styles.file}>
          {one.fileName}
        </Link>
        <span className={styles.quiet}>{one.crm.name}</span>
      </th>
      <td>
        <ImportStateLabel one={one} />
      </td>
      {counts.map((count, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the four columns
        <td key={at} className={styles.number}>
          {untouched ? "" : formatCount(count, i18n.locale)}
        </td>
      ))}
      <td className={styles.quiet}>
        <RelativeTime at={one.createdAt} />
      </td>
    </tr>
  );
}
