import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./ImportTable.module.css";
import { STATE_WORDS } from "./stateWords";

const IMPORTS = graphql(`
  query Imports {
    imports { id fileName state crm { id name } rowCount processed created updated skipped failed dryRun createdAt }
  }
`);

/** What was imported, newest first. */
export function ImportTable({ empty }: { empty: React.ReactNode }) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({ query: IMPORTS, requestPolicy: "cache-and-network" });
  if (!data) return null;
  if (data.imports.length === 0) return empty;
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t`File`}</th>
            <th>{t`State`}</th>
            <th>{t`CRM`}</th>
            <th className={styles.number}>{t`Added`}</th>
            <th className={styles.number}>{t`Updated`}</th>
            <th className={styles.number}>{t`Skipped`}</th>
            <th className={styles.number}>{t`Failed`}</th>
            <th>{t`When`}</th>
          </tr>
        </thead>
        <tbody>
          {data.imports.map((one) => (
            <tr key={one.id}>
              <td>{one.fileName}</td>
              <td>{i18n._(STATE_WORDS[one.state])}</td>
              <td>{one.crm.name}</td>
              <td className={styles.number}>{one.created}</td>
              <td className={styles.number}>{one.updated}</td>
              <td className={styles.number}>{one.skipped}</td>
              <td className={styles.number}>{one.failed}</td>
              <td className={styles.quiet}>
                <RelativeTime at={one.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
