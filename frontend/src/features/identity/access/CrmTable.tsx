import { useLingui } from "@lingui/react/macro";
import { LockedIcon } from "~/ui/icons";
import type { CrmAccess } from "./Access";
import styles from "./Access.module.css";
import { ReachWords } from "./ReachWords";
import { type Enterprise, whyOpen } from "./whyOpen";

type CrmTableProps = { crms: readonly CrmAccess[]; enterprise: Enterprise };

/** Each Crm: whether and why it is open, how far one gets with its customers and partners, and which role gives it. */
export function CrmTable({ crms, enterprise }: CrmTableProps) {
  const { t, i18n } = useLingui();
  return (
    <table className={styles.table} aria-label={t`Contacts and organizations`}>
      <thead>
        <tr>
          <th scope="col">{t`CRM`}</th>
          <th scope="col">{t`Customers`}</th>
          <th scope="col">{t`Partners`}</th>
        </tr>
      </thead>
      <tbody>
        {crms.map((access) => (
          <tr key={access.crm.id}>
            <th scope="row">
              <span className={`${styles.name} ${access.open ? "" : styles.closed}`}>
                {access.crm.name}
                {!access.open && <LockedIcon size={14} aria-hidden />}
              </span>
              <span className={styles.under}>{whyOpen(access, enterprise, i18n)}</span>
            </th>
            <td>
              <ReachWords account={access.customers} />
            </td>
            <td>
              <ReachWords account={access.partners} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
