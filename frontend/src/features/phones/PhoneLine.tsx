import { useLingui } from "@lingui/react/macro";
import { regionName } from "~/lib/regions";
import property from "~/ui/fields/Property.module.css";
import { SmsIcon } from "~/ui/icons";
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
  /** The country whose numbers need no more words; null: countries are not shown. */
  home: string | null;
  /** Writes an SMS to it; undefined where nothing can be sent. */
  onWrite?: ((number: string) => void) | undefined;
  /** Null where it can't be edited. */
  onEdit: (() => void) | null;
};

/** One number: how it is dialled here, what it is, whose it is too. */
export function PhoneLine({ phone, several, canDial, home, onWrite, onEdit }: PhoneLineProps) {
  const { t, i18n } = useLingui();
  const about = [i18n._(KINDS[phone.kind]), phone.description, several && phone.main && t`main`];
  const otherwise = phone.number.trim() === phone.national ? null : phone.number.trim();
  const caller = home === null ? "" : callerWords(phone, i18n.locale);
  const foreign = phone.region !== home;
  const title = [!foreign && caller, otherwise !== null && t`Typed as ${otherwise}`]
    .filter(Boolean)
    .join("\n");
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={property.editable}
          disabled={onEdit === null}
          title={title || undefined}
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
            {foreign && caller && <span className={styles.country}>{caller}</span>}
          </span>
        </button>
        {onWrite && textable(phone) && (
          <button
            type="button"
            className={styles.text}
            aria-label={t`Write an SMS to ${phone.national}`}
            onClick={() => onWrite(phone.national || phone.number)}
          >
            <SmsIcon size={14} aria-hidden />
          </button>
        )}
        {canDial && <DialLink phone={phone} />}
      </div>
      <PhoneSharers owners={phone.sharedWith} />
    </>
  );
}

/** A landline and a fax take no text messages. */
const textable = ({ kind, invalid }: Phone) => !invalid && (kind === "MOBILE" || kind === "OTHER");

/** What a caller with this number is known by; nothing where it says no more than the number itself. */
function callerWords({ national, international, region }: Phone, locale: string): string {
  const form = international === national ? "" : international;
  return [form, region ? regionName(region, locale) : ""].filter(Boolean).join(" · ");
}
