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
    imports {
      id fileName state crm { id name } rowCount processed created updated skipped failed dryRun createdAt
      undo { id state succeeded failed }
    }
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
              <th scope="col" className={`${styles.number} ${styles.spare}`}>
                {t({ message: "Updated", context: "rows of an import" })}
              </th>
              <th scope="col" className={`${styles.number} ${styles.spare}`}>{t`Skipped`}</th>
              <th scope="col" className={styles.number}>{t`Failed`}</th>
              <th scope="col" className={styles.spare}>{t`When`}</th>
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
  const untouched = one.rowCount === 0 || one.dryRun || one.state === "READY";
  const shown = (count: number) => (untouched ? "" : formatCount(count, i18n.locale));
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
      <td className={styles.number}>{shown(one.created)}</td>
      <td className={`${styles.number} ${styles.spare}`}>{shown(one.updated)}</td>
      <td className={`${styles.number} ${styles.spare}`}>{shown(one.skipped)}</td>
      <td className={styles.number}>{shown(one.failed)}</td>
      <td className={`${styles.quiet} ${styles.spare}`}>
        <RelativeTime at={one.createdAt} />
      </td>
    </tr>
  );
}
