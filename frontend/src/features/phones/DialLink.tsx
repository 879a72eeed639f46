import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { openOutside, telHref } from "~/lib/outside";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { PhoneIcon } from "~/ui/icons";
import styles from "./PhoneList.module.css";
import type { Phone } from "./phone";

type DialLinkProps = { phone: Pick<Phone, "number" | "e164" | "national" | "invalid" | "doNotCall"> };

/** Dials; a number that is marked asks first. */
export function DialLink({ phone }: DialLinkProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { national, doNotCall, invalid } = phone;
  const href = telHref(phone.e164 ?? phone.number);
  if (!doNotCall && !invalid) {
    return (
      <a className={styles.dial} href={href} aria-label={t`Call ${national}`}>
        <PhoneIcon size={14} aria-hidden />
      </a>
    );
  }
  return (
    <>
      <button
        type="button"
        className={styles.dial}
        data-marked
        aria-label={t`Call ${national}…`}
        onClick={() => setAsking(true)}
      >
        <PhoneIcon size={14} aria-hidden />
      </button>
      <ConfirmDialog
        opened={asking}
        title={t`Call ${national} anyway?`}
        confirm={t`Call anyway`}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          openOutside(href);
        }}
      >
        {doNotCall ? t`The number is marked: do not call.` : t`The number is marked: out of use.`}
      </ConfirmDialog>
    </>
  );
}
