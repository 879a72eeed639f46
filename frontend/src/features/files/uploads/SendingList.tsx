import { Plural, useLingui } from "@lingui/react/macro";
import styles from "./SendingList.module.css";
import { SendingRow } from "./SendingRow";
import { useUploads } from "./useUploads";

/** What is on its way to a record; nothing when nothing is. */
export function SendingList({ recordId }: { recordId: string }) {
  const { t } = useLingui();
  const sendings = useUploads(recordId);
  const moving = sendings.filter(({ state }) => state !== "failed").length;
  return (
    <>
      {sendings.length > 0 && (
        <ul className={styles.list} aria-label={t`On their way`}>
          {sendings.map((sending) => (
            <SendingRow key={sending.key} sending={sending} />
          ))}
        </ul>
      )}
      <p role="status" className="visually-hidden">
        {moving > 0 && <Plural value={moving} one="Sending # file" other="Sending # files" />}
      </p>
    </>
  );
}
