import { useLingui } from "@lingui/react/macro";
import { type FragmentType, readFragment } from "~/gql";
import type { PhoneInput } from "~/gql/graphql";
import { Property } from "~/ui/fields/Property";
import property from "~/ui/fields/Property.module.css";
import type { SaveField } from "~/ui/fields/saveField";
import { AddIcon } from "~/ui/icons";
import { PhoneEditor } from "./PhoneEditor";
import { PhoneLine } from "./PhoneLine";
import { inputOf, NEW, PHONE, placeOf, withoutPhone, withPhone } from "./phone";
import type { SavePhone } from "./usePhoneDraft";

type PhoneListProps = {
  phones: readonly FragmentType<typeof PHONE>[];
  disabled: boolean;
  canDial: boolean;
  /** The country whose numbers need no more words; null: no number shows its international form and its country. */
  home: string | null;
  /** Writes an SMS; undefined where nothing can be sent. */
  onWrite?: ((number: string) => void) | undefined;
  onSave: SaveField<PhoneInput[]>;
};

/** A record's numbers: kind and description beside each, a click edits, the handset dials. */
export function PhoneList(props: PhoneListProps) {
  const { phones: masked, disabled, canDial, home, onWrite, onSave } = props;
  const { t } = useLingui();
  const phones = readFragment(PHONE, masked);
  const inputs = phones.map(inputOf);
  const editing = (phone: PhoneInput) => ({
    phone,
    path: `phones.${placeOf(inputs, phone)}`,
    onSave: ((next, how) =>
      onSave(next ? withPhone(inputs, next) : withoutPhone(inputs, phone), how)) satisfies SavePhone,
  });
  return (
    <Property label={t`Numbers`}>
      {phones.map((phone) => (
        <PhoneEditor key={phone.id} {...editing(inputOf(phone))}>
          {(toggle) => (
            <div>
              <PhoneLine
                phone={phone}
                several={phones.length > 1}
                canDial={canDial}
                home={home}
                onWrite={onWrite}
                onEdit={disabled ? null : toggle}
              />
            </div>
          )}
        </PhoneEditor>
      ))}
      {!disabled && (
        <PhoneEditor {...editing({ ...NEW, main: phones.length === 0 })}>
          {(toggle) => (
            <button type="button" className={`${property.editable} ${property.empty}`} onClick={toggle}>
              <AddIcon size={13} aria-hidden /> {t`Add a number`}
            </button>
          )}
        </PhoneEditor>
      )}
      {disabled && phones.length === 0 && <span className={property.editable}>—</span>}
    </Property>
  );
}
