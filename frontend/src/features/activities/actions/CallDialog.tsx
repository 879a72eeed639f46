import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { PHONE_KINDS } from "~/lib/phoneKinds";
import { PhoneIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./CallDialog.module.css";
import type { Phone } from "./record";

type CallDialogProps = {
  name: string;
  /** The likeliest first. */
  numbers: readonly Phone[];
  onDial: (phone: Phone) => void;
  onClose: () => void;
};

/** Which number to call: a press, or its digit. */
export function CallDialog({ name, numbers, onDial, onClose }: CallDialogProps) {
  const { t } = useLingui();
  useFocusBack(true);
  const byDigit = ({ key }: React.KeyboardEvent) => {
    const phone = /^[1-9]$/.test(key) ? numbers[Number(key) - 1] : undefined;
    if (phone) onDial(phone);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Call ${name}`}
      size="sm"
      closeButtonProps={{ "aria-label": t`Close` }}
      onKeyDown={byDigit}
    >
      <ul className={styles.numbers}>
        {numbers.map((phone, place) => (
          <li key={phone.id}>
            <button
              type="button"
              className={styles.number}
              data-autofocus={place === 0 || undefined}
              onClick={() => onDial(phone)}
            >
              <PhoneIcon size={15} aria-hidden />
              <NumberWords phone={phone} />
              {place < 9 && <Kbd keys={String(place + 1)} />}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** The number, what it is, and what speaks against it. */
function NumberWords({ phone }: { phone: Phone }) {
  const { t, i18n } = useLingui();
  const about = [i18n._(PHONE_KINDS[phone.kind]), phone.description].filter(Boolean).join(" · ");
  return (
    <span className={styles.words}>
      <span data-invalid={phone.invalid || undefined}>{phone.national}</span>
      <span className={styles.about}>{about}</span>
      {phone.doNotCall && <span className={styles.mark}>{t`do not call`}</span>}
      {phone.invalid && <span className={styles.mark}>{t`out of use`}</span>}
    </span>
  );
}
