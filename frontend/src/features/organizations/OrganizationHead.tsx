import { Avatar } from "~/ui/Avatar";
import styles from "./OrganizationHead.module.css";
import type { OrganizationRecord } from "./OrganizationRecord";

export function OrganizationHead({ organization }: { organization: OrganizationRecord }) {
  return (
    <div className={styles.head}>
      <Avatar name={organization.displayName} initials={organization.initials} size="lg" square />
      <div>
        <h1 className={styles.name}>{organization.displayName}</h1>
        <p className={styles.about}>{organization.crm.name}</p>
      </div>
    </div>
  );
}
