import { useLingui } from "@lingui/react/macro";
import { Radio, Stack } from "@mantine/core";
import { PHONE_KINDS } from "~/lib/phoneKinds";
import styles from "./NumberChoice.module.css";
import type { Phone } from "./record";

type NumberChoiceProps = {
  numbers: readonly Phone[];
  chosen: Phone;
  /** There is nothing else in the dialog to begin with. */
  focused?: boolean;
  onChoose: (phone: Phone) => void;
};

/** Which of the numbers; a single one is only told. */
export function NumberChoice({ numbers, chosen, focused = false, onChoose }: NumberChoiceProps) {
  const { t } = useLingui();
  if (numbers.length === 1) {
    return (
      <p className={styles.only}>
        <span className={styles.label}>{t`Number`}</span>
        <NumberLine phone={chosen} />
      </p>
    );
  }
  return (
    <Radio.Group
      label={t`Number`}
      value={chosen.id}
      onChange={(id) => {
        const phone = numbers.find((one) => one.id === id);
        if (phone) onChoose(phone);
      }}
    >
      <Stack gap={6} mt={2}>
        {numbers.map((phone) => (
          <Radio
            key={phone.id}
            size="xs"
            value={phone.id}
            label={<NumberLine phone={phone} />}
            data-autofocus={(focused && phone.id === chosen.id) || undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** The number, what it is, and what speaks against it. */
function NumberLine({ phone }: { phone: Phone }) {
  const { t, i18n } = useLingui();
  const about = [i18n._(PHONE_KINDS[phone.kind]), phone.description].filter(Boolean).join(" · ");
  return (
    <span className={styles.line}>
      <span className={phone.invalid ? styles.invalid : styles.number}>{phone.national}</span>
      <span className={styles.about}>{about}</span>
      {phone.doNotCall && <span className={styles.mark}>{t`do not call`}</span>}
      {phone.invalid && <span className={styles.mark}>{t`invalid`}</span>}
    </span>
  );
}
