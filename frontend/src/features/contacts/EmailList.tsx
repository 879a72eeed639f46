import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { EmailInput } from "~/gql/graphql";
import { Property } from "~/ui/fields/Property";
import property from "~/ui/fields/Property.module.css";
import type { SaveField } from "~/ui/fields/saveField";
import { AddIcon, MailIcon } from "~/ui/icons";
import { EmailInputLine } from "./EmailInputLine";
import styles from "./EmailList.module.css";

type EmailListProps = {
  emails: readonly { address: string; main: boolean }[];
  disabled: boolean;
  onSave: SaveField<EmailInput[]>;
};

/** A contact's addresses: a click edits, emptied means removed, the envelope writes. */
export function EmailList({ emails, disabled, onSave }: EmailListProps) {
  const { t } = useLingui();
  const [editing, setEditing] = useState<number | null>(null);
  const inputs = emails.map(({ address, main }) => ({ address, main }));
  const lines = editing === emails.length ? [...inputs, { address: "", main: emails.length === 0 }] : inputs;
  return (
    <Property label={t`E-mail`}>
      {lines.map((email, at) =>
        editing === at ? (
          <EmailInputLine
            key={email.address}
            label={t`E-mail`}
            value={email.address}
            path={`emails.${at}.address`}
            onClose={() => setEditing(null)}
            onSave={(address) => onSave(changed(inputs, at, { ...email, address }), { force: false })}
          />
        ) : (
          <div key={email.address} className={styles.line}>
            <button
              type="button"
              className={property.editable}
              disabled={disabled}
              onClick={() => setEditing(at)}
            >
              <Address of={email.address} />
            </button>
            <a
              className={styles.write}
              href={`mailto:${email.address}`}
              aria-label={t`Write to ${email.address}`}
            >
              <MailIcon size={14} aria-hidden />
            </a>
          </div>
        ),
      )}
      {!disabled && editing !== emails.length && (
        <button
          type="button"
          className={`${property.editable} ${property.empty}`}
          onClick={() => setEditing(emails.length)}
        >
          <AddIcon size={13} aria-hidden /> {t`Add an e-mail`}
        </button>
      )}
      {disabled && emails.length === 0 && <span className={property.editable}>—</span>}
    </Property>
  );
}

/** The list with one address put in, changed or, when emptied, taken out; the first stays the main one. */
function changed(emails: readonly EmailInput[], at: number, email: EmailInput): EmailInput[] {
  const next = at < emails.length ? emails.with(at, email) : [...emails, email];
  const kept = next.filter((one) => one.address !== "");
  return kept.some((one) => one.main) ? kept : kept.map((one, index) => ({ ...one, main: index === 0 }));
}

/** A long address breaks before its @, not in the middle of a word. */
function Address({ of }: { of: string }) {
  const at = of.lastIndexOf("@");
  return (
    <span>
      {of.slice(0, at)}
      <wbr />
      {of.slice(at)}
    </span>
  );
}
