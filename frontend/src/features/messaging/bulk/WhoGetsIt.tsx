import { useLingui } from "@lingui/react/macro";
import type { MessagesInput } from "~/gql/graphql";
import { formatCount } from "~/lib/format";
import { Facts } from "~/ui/Facts";
import type { Field } from "../compose/FieldMenu";
import { OneOfMany } from "./OneOfMany";
import type { Counted } from "./useSendMany";
import styles from "./WhoGetsIt.module.css";

type WhoGetsItProps = { counted: Counted; input: MessagesInput; fields: readonly Field[] };

/** How many get a message, who is left out and why, and how it looks for each. */
export function WhoGetsIt({ counted: { total, ready, skipped }, input, fields }: WhoGetsItProps) {
  const { t, i18n } = useLingui();
  const left = skipped.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.who}>
      <div role="status">
        <Facts
          facts={[
            { label: t`Chosen`, count: total },
            { label: t`Get it`, count: ready, tone: "ok" },
            { label: t`Left out`, count: left, tone: "warn" },
          ]}
        />
      </div>
      {skipped.length > 0 && (
        <ul className={styles.reasons} aria-label={t`Why some are left out`}>
          {skipped.map(({ code, reason, count }) => (
            <li key={code}>
              <span className={styles.count}>{formatCount(count, i18n.locale)}</span>
              {reason}
            </li>
          ))}
        </ul>
      )}
      {ready + left < total && (
        <p className={styles.note}>
          {t`The first ${formatCount(ready + left, i18n.locale)} were looked at; the rest is decided while it is sent.`}
        </p>
      )}
      {ready > 0 && <OneOfMany input={input} fields={fields} />}
    </div>
  );
}
