import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type FragmentType, graphql, readFragment } from "~/gql";
import type { PhoneInput, PhonePartsFragment } from "~/gql/graphql";
import { regionName } from "~/lib/regions";
import { Property } from "~/ui/fields/Property";
import property from "~/ui/fields/Property.module.css";
import type { SaveField } from "~/ui/fields/saveField";
import { AddIcon, PhoneIcon } from "~/ui/icons";
import { KINDS } from "./kinds";
import { PhoneEditor } from "./PhoneEditor";
import styles from "./PhoneList.module.css";

const PHONE = graphql(
  `fragment PhoneParts on PhoneNumber { id number e164 national international region kind description main }`,
);

const NEW: PhoneInput = { number: "", kind: "MOBILE", description: "", main: false };

type PhoneListProps = {
  phones: readonly FragmentType<typeof PHONE>[];
  disabled: boolean;
  canDial: boolean;
  /** Each number also in its international form, with its country. */
  withCountry: boolean;
  onSave: SaveField<PhoneInput[]>;
};

/** A record's numbers: kind and description beside each, a click edits, the handset dials. */
export function PhoneList({ phones: masked, disabled, canDial, withCountry, onSave }: PhoneListProps) {
  const { t, i18n } = useLingui();
  const [editing, setEditing] = useState<number | null>(null);
  const phones = readFragment(PHONE, masked);
  const inputs = phones.map(inputOf);
  const put = (at: number, phone: PhoneInput | null) => onSave(changed(inputs, at, phone), { force: false });
  return (
    <Property label={t`Numbers`}>
      {phones.map((phone, at) => (
        <PhoneEditor
          key={phone.id}
          phone={inputs[at] ?? NEW}
          at={at}
          opened={editing === at}
          onClose={() => setEditing(null)}
          onSave={(next) => put(at, next)}
        >
          <div className={styles.line}>
            <button
              type="button"
              className={property.editable}
              disabled={disabled}
              onClick={() => setEditing(editing === at ? null : at)}
            >
              <span className={styles.both}>
                <span className={styles.number}>{phone.national}</span>
                <span className={styles.about}>
                  {[i18n._(KINDS[phone.kind]), phone.description].filter(Boolean).join(" · ")}
                </span>
                {withCountry && <PhoneCountry phone={phone} />}
              </span>
            </button>
            {canDial && (
              <a
                className={styles.dial}
                href={`tel:${phone.e164 ?? phone.number}`}
                aria-label={t`Call ${phone.national}`}
              >
                <PhoneIcon size={14} aria-hidden />
              </a>
            )}
          </div>
        </PhoneEditor>
      ))}
      {!disabled && (
        <PhoneEditor
          key={phones.length}
          phone={{ ...NEW, main: phones.length === 0 }}
          at={phones.length}
          opened={editing === phones.length}
          onClose={() => setEditing(null)}
          onSave={(next) => put(phones.length, next)}
        >
          <button
            type="button"
            className={`${property.editable} ${property.empty}`}
            onClick={() => setEditing(phones.length)}
          >
            <AddIcon size={13} aria-hidden /> {t`Add a number`}
          </button>
        </PhoneEditor>
      )}
      {disabled && phones.length === 0 && <span className={property.editable}>—</span>}
    </Property>
  );
}

/** What a caller with this number is known by; nothing where it says no more than the number itself. */
function PhoneCountry({ phone: { national, international, region } }: { phone: PhonePartsFragment }) {
  const { i18n } = useLingui();
  const form = international === national ? "" : international;
  const words = [form, region ? regionName(region, i18n.locale) : ""].filter(Boolean).join(" · ");
  return words && <span className={styles.country}>{words}</span>;
}

function inputOf({ id, number, kind, description, main }: PhonePartsFragment): PhoneInput {
  return { id, number, kind, description, main };
}

/** The list with one number put in, changed or (null) taken out; only one can be the main one. */
function changed(phones: readonly PhoneInput[], at: number, phone: PhoneInput | null): PhoneInput[] {
  if (phone === null) return phones.filter((_, index) => index !== at);
  const others = phone.main ? phones.map((one) => ({ ...one, main: false })) : [...phones];
  return at < others.length ? others.with(at, phone) : [...others, phone];
}
