import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { EmailInput } from "~/gql/graphql";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import { Property } from "~/ui/fields/Property";
import property from "~/ui/fields/Property.module.css";
import type { SaveField } from "~/ui/fields/saveField";
import { EmailLine } from "./EmailLine";
import { moved, withAddress, withMain } from "./emails";

type EmailListProps = {
  emails: readonly { address: string; main: boolean }[];
  disabled: boolean;
  /** Writes an e-mail here; without it the mail program does. */
  onWrite?: ((address: string) => void) | undefined;
  onSave: SaveField<EmailInput[]>;
};

/** A record's addresses: a click edits, emptied means removed, the envelope writes; the rest is in each one's menu. */
export function EmailList({ emails, disabled, onWrite, onSave }: EmailListProps) {
  const { t } = useLingui();
  const [errors, setErrors] = useState(NO_ERRORS);
  const inputs = emails.map(({ address, main }) => ({ address, main }));
  const put = async (next: EmailInput[]) => setErrors((await onSave(next, { force: false })) ?? NO_ERRORS);
  const line = (at: number) => ({
    path: `emails.${at}.address`,
    onSave: (address: string, how: { force: boolean }) => onSave(withAddress(inputs, at, address), how),
  });
  return (
    <Property label={t`E-mail`} error={errors.text}>
      {inputs.map(({ address, main }, at) => (
        <EmailLine
          key={address}
          {...line(at)}
          address={address}
          main={main && inputs.length > 1}
          disabled={disabled}
          onWrite={onWrite}
          menu={{
            main: main ? null : () => void put(withMain(inputs, at)),
            up: at === 0 ? null : () => void put(moved(inputs, at, -1)),
            down: at === inputs.length - 1 ? null : () => void put(moved(inputs, at, 1)),
            remove: () => void put(withAddress(inputs, at, "")),
          }}
        />
      ))}
      {!disabled && <EmailLine key={inputs.length} {...line(inputs.length)} address="" disabled={false} />}
      {disabled && inputs.length === 0 && <span className={property.editable}>—</span>}
    </Property>
  );
}
