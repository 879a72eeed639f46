import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import styles from "./PhoneList.module.css";
import type { Phone } from "./phone";

/** Who else has the number, so that one does not greet the wrong one. */
export function PhoneSharers({ owners }: { owners: Phone["sharedWith"] }) {
  const { t } = useLingui();
  if (owners.length === 0) return null;
  return (
    <p className={styles.sharers}>
      {t`also:`}{" "}
      {owners.map((owner, at) => (
        <span key={owner.id}>
          {at > 0 && ", "}
          <Link
            to={owner.__typename === "Contact" ? "/contacts/$id" : "/organizations/$id"}
            params={{ id: owner.id }}
            className={styles.sharer}
          >
            {owner.displayName}
          </Link>
        </span>
      ))}
    </p>
  );
}
