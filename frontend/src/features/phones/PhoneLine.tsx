import { useLingui } from "@lingui/react/macro";
import { regionName } from "~/lib/regions";
import property from "~/ui/fields/Property.module.css";
import { DialLink } from "./DialLink";
import { KINDS } from "./kinds";
import styles from "./PhoneList.module.css";
import { PhoneSharers } from "./PhoneSharers";
import type { Phone } from "./phone";

type PhoneLineProps = {
  phone: Phone;
  /** Not the only one: then it is said which is the main one. */
  several: boolean;
  canDial: boolean;
  withCountry: boolean;
  /** Null where it can't be edited. */
  onEdit: (() => void) | null;
};

/** One number: how it is dialled here, what it is, whose it is too. */
export function PhoneLine({ phone, several, canDial, withCountry, onEdit }: PhoneLineProps) {
  const { t, i18n } = useLingui();
  const about = [i18n._(KINDS[phone.kind]), phone.description, several && phone.main && t`main`];
  const otherwise = phone.number.trim() === phone.national ? null : phone.number.trim();
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={property.editable}
          disabled={onEdit === null}
          title={otherwise === null ? undefined : t`Typed as ${otherwise}`}
          onClick={onEdit ?? undefined}
        >
          <span className={styles.both}>
            {phone.invalid ? (
              <s className={styles.number} data-invalid>
                {phone.national}
              </s>
            ) : (
              <span className={styles.number}>{phone.national}</span>
            )}
            <span className={styles.about}>{about.filter(Boolean).join(" · ")}</span>
            {phone.doNotCall && <span className={styles.warning}>{t`do not call`}</span>}
            {phone.invalid && <span className={styles.about}>{t`out of use`}</span>}
            {otherwise !== null && <span className="visually-hidden">{t`Typed as ${otherwise}`}</span>}
            {withCountry && <PhoneCountry phone={phone} />}
          </span>
        </button>
        {canDial && <DialLink phone={phone} />}
      </div>
      <PhoneSharers owners={phone.sharedWith} />
    </>
  );
}

/** What a caller with this number is known by; nothing where it says no more than the number itself. */
function PhoneCountry({ phone: { national, international, region } }: { phone: Phone }) {
  const { i18n } = useLingui();
  const form = international === national ? "" : international;
  const words = [form, region ? regionName(region, i18n.locale) : ""].filter(Boolean).join(" · ");
  return words && <span className={styles.country}>{words}</span>;
}
