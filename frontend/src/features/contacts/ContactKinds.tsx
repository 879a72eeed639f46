import { useLingui } from "@lingui/react/macro";
import type { AccountKind } from "~/gql/graphql";
import { PickOne } from "~/ui/fields/PickOne";
import type { ContactRecord } from "./ContactRecord";
import { ACCOUNT_KINDS, CHOSEN_TYPES, PERSON_TYPES } from "./kinds";
import { useContactSave } from "./saving/useContactSave";

/** What kind of account and what kind of person they are. */
export function ContactKinds({ contact }: { contact: ContactRecord }) {
  const { t, i18n } = useLingui();
  const { save } = useContactSave();
  const { accountKind, personType } = contact;
  const disabled = !contact.viewerCan.edit;
  return (
    <>
      <PickOne
        label={t`Account kind`}
        required
        value={{ id: accountKind, label: i18n._(ACCOUNT_KINDS[accountKind]) }}
        options={Object.entries(ACCOUNT_KINDS).map(([id, words]) => ({ id, label: i18n._(words) }))}
        disabled={disabled}
        onSave={(kind, options) => save({ accountKind: kind as AccountKind }, options)}
      />
      <PickOne
        label={t`Person type`}
        required
        value={{ id: personType, label: i18n._(PERSON_TYPES[personType]) }}
        options={CHOSEN_TYPES.map((id) => ({ id, label: i18n._(PERSON_TYPES[id]) }))}
        disabled={disabled}
        onSave={(type, options) => save({ personType: type as typeof personType }, options)}
      />
    </>
  );
}
