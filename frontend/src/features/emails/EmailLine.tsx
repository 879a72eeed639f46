import { useLingui } from "@lingui/react/macro";
import { EditConflict } from "~/ui/fields/EditConflict";
import property from "~/ui/fields/Property.module.css";
import type { SaveField } from "~/ui/fields/saveField";
import { TextDraft } from "~/ui/fields/TextDraft";
import { useTextDraft } from "~/ui/fields/useTextDraft";
import { AddIcon, MailIcon } from "~/ui/icons";
import styles from "./EmailList.module.css";
import { EmailMenu, type EmailMenuProps } from "./EmailMenu";

type EmailLineProps = {
  /** "" for the line that adds one. */
  address: string;
  main?: boolean;
  disabled: boolean;
  /** The address's place in the input, for its errors. */
  path: string;
  menu?: EmailMenuProps["does"];
  /** Writes to it here; without it the mail program does. */
  onWrite?: ((address: string) => void) | undefined;
  onSave: SaveField<string>;
};

/** One address, edited where it stands. */
export function EmailLine(props: EmailLineProps) {
  const { address, main = false, disabled, path, menu, onWrite, onSave } = props;
  const { t } = useLingui();
  const { draft, kept, errors, change, finish, save } = useTextDraft(`emails/${address}`, address, onSave);
  const conflict = errors?.conflict;
  if (draft === null) {
    if (!menu) return <AddEmail onClick={() => change("")} />;
    return (
      <div className={styles.line}>
        <button
          type="button"
          className={property.editable}
          disabled={disabled}
          onClick={() => change(address)}
        >
          <span className={styles.both}>
            <Address of={address} /> {main && <span className={styles.main}>{t`main`}</span>}
          </span>
        </button>
        {!disabled && <EmailMenu address={address} does={menu} />}
        <WriteTo address={address} onWrite={onWrite} />
      </div>
    );
  }
  return (
    <>
      <TextDraft
        label={t`E-mail`}
        kind="email"
        text={draft}
        invalid={errors !== null}
        focused={!kept}
        onChange={change}
        onLeave={() => void (conflict ? null : save(false))}
        onSave={() => void save(false)}
        onCancel={finish}
      />
      {errors && !conflict && (
        <p role="alert" className={property.error}>
          {errors.at(path) ?? errors.text}
        </p>
      )}
      {conflict && (
        <EditConflict message={conflict.message} onTheirs={finish} onMine={() => void save(true)} />
      )}
    </>
  );
}

type WriteToProps = Pick<EmailLineProps, "address" | "onWrite">;

function WriteTo({ address, onWrite }: WriteToProps) {
  const { t } = useLingui();
  const common = { className: styles.write, "aria-label": t`Write to ${address}` };
  const icon = <MailIcon size={14} aria-hidden />;
  if (!onWrite) {
    return (
      <a {...common} href={`mailto:${address}`}>
        {icon}
      </a>
    );
  }
  return (
    <button type="button" {...common} onClick={() => onWrite(address)}>
      {icon}
    </button>
  );
}

function AddEmail({ onClick }: { onClick: () => void }) {
  const { t } = useLingui();
  return (
    <button type="button" className={`${property.editable} ${property.empty}`} onClick={onClick}>
      <AddIcon size={13} aria-hidden /> {t`Add an e-mail`}
    </button>
  );
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
