import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { formatNear } from "~/lib/format";
import { saidTime } from "~/lib/saidTime/saidTime";
import { useNow } from "~/ui/useNow";
import styles from "./WrapUpForm.module.css";

const MINUTE = 60_000;

type NextStepProps = {
  value: string;
  /** What was typed names no time, and was sent all the same. */
  unread: boolean;
  error: string | undefined;
  onChange: (words: string) => void;
};

/** When to call back, in words; what they mean stands below while they are typed. */
export function NextStep({ value, unread, error, onChange }: NextStepProps) {
  const { t, i18n } = useLingui();
  const now = useNow(MINUTE);
  const moment = saidTime(value, now);
  const wrong = unread ? t`Write a time, such as “tomorrow 15:00” or “in 2 h”.` : error;
  const usual = [t`in 1 h`, t`tomorrow 9:00`];
  return (
    <div className={styles.next}>
      <TextInput
        label={t`Call back`}
        placeholder={t`tomorrow 15:00, in 2 h, Fri 10`}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={wrong}
      />
      <div className={styles.meaning}>
        {value.trim() === "" ? (
          usual.map((words) => (
            <button key={words} type="button" className={styles.usual} onClick={() => onChange(words)}>
              {words}
            </button>
          ))
        ) : (
          <span role="status">
            {moment === null
              ? t`Not a time yet`
              : t`A phone meeting: ${formatNear(moment, now, i18n.locale)}`}
          </span>
        )}
      </div>
    </div>
  );
}
