import { useLingui } from "@lingui/react/macro";
import { type FragmentType, readFragment } from "~/gql";
import { CHANNEL_WORDS } from "~/lib/enumWords";
import { formatDateTime } from "~/lib/format";
import styles from "./ConsentPanel.module.css";
import { CONSENT } from "./consent";

type ConsentHistoryProps = { id: string; label: string; consents: readonly FragmentType<typeof CONSENT>[] };

/** All that was said about one kind, the latest first. */
export function ConsentHistory({ id, label, consents: masked }: ConsentHistoryProps) {
  const { t, i18n } = useLingui();
  return (
    <ol id={id} className={styles.history} aria-label={label}>
      {readFragment(CONSENT, masked).map((consent) => (
        <li key={consent.id}>
          <span className={styles.said}>{consent.granted ? t`granted` : t`withdrawn`}</span>{" "}
          {[
            formatDateTime(consent.at, i18n.locale),
            i18n._(CHANNEL_WORDS[consent.channel]),
            consent.wording && t`wording ${consent.wording}`,
            consent.by.name,
          ]
            .filter(Boolean)
            .join(" · ")}
          {consent.remark !== "" && <p className={styles.remark}>{consent.remark}</p>}
        </li>
      ))}
    </ol>
  );
}
