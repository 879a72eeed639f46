import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { WarningIcon } from "~/ui/icons";
import styles from "./Problems.module.css";
import type { Problem } from "./useSend";

/** Where the API speaks of the reason. */
export const REASON = "overrideReason";
/** A word is no reason. */
export const MIN_REASON = 5;

type ProblemsProps = {
  problems: readonly Problem[];
  reason: string;
  error: string | undefined;
  onReason: (reason: string) => void;
};

/** What speaks against sending it, and why one does all the same; nothing where nothing does. */
export function Problems({ problems, reason, error, onReason }: ProblemsProps) {
  const { t } = useLingui();
  return (
    <div role="status" className={styles.status}>
      {problems.length > 0 && (
        <div className={styles.problems}>
          <WarningIcon size={16} aria-hidden />
          <div className={styles.words}>
            <ul className={styles.list}>
              {problems.map(({ code, sentence }) => (
                <li key={code}>{sentence}</li>
              ))}
            </ul>
            <TextInput
              label={t`Why you send it all the same`}
              placeholder={t`It is kept with the message.`}
              autoComplete="off"
              value={reason}
              error={error}
              onChange={(event) => onReason(event.currentTarget.value)}
            />
          </div>
        </div>
      )}
    </div>
  );
}
