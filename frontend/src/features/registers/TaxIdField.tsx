import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { formatTaxId } from "~/lib/taxId";
import { CopyButton } from "~/ui/CopyButton";
import { EditConflict } from "~/ui/fields/EditConflict";
import { EmptyValue } from "~/ui/fields/EmptyValue";
import { Property } from "~/ui/fields/Property";
import styles from "~/ui/fields/Property.module.css";
import type { SaveField } from "~/ui/fields/saveField";
import { TextDraft } from "~/ui/fields/TextDraft";
import { useTextDraft } from "~/ui/fields/useTextDraft";
import { LookUpButton } from "./LookUpButton";
import { LookupAnswer, type LookupAnswerProps } from "./LookupAnswer";
import answer from "./LookupAnswer.module.css";
import { useLookup } from "./useLookup";

type TaxIdFieldProps = Pick<LookupAnswerProps, "ours" | "onTake"> & {
  crmId: string;
  taxId: string;
  disabled: boolean;
  onSave: SaveField<string>;
};

/** A tax number in place, as other texts; as soon as it is whole the register is asked, too. */
export function TaxIdField({ crmId, taxId, disabled, ours, onSave, onTake }: TaxIdFieldProps) {
  const { t } = useLingui();
  const label = t`NIP or VAT id`;
  const lookup = useLookup(crmId);
  const read = useRef<HTMLButtonElement>(null);
  const { draft, kept, errors, change, finish, save } = useTextDraft("taxId", taxId, onSave);
  const conflict = errors?.conflict;
  /** The number on its way: what is taken over comes after it, since leaving the field for the button saves, too. */
  const saving = useRef(Promise.resolve());
  const put = (force: boolean) => {
    saving.current = save(force);
  };
  const typed = (text: string) => {
    change(text);
    lookup.hear(text);
  };
  const refused = errors !== null && lookup.answer?.state === "INVALID";
  return (
    <>
      <Property label={label} error={conflict ? undefined : (errors?.at("taxId") ?? errors?.text)}>
        <div className={styles.line}>
          {draft === null ? (
            <button
              ref={read}
              type="button"
              className={styles.editable}
              disabled={disabled}
              onClick={() => change(taxId)}
            >
              <span className="visually-hidden">{label}: </span>
              {taxId ? (
                <span className={answer.number}>{formatTaxId(taxId)}</span>
              ) : (
                <EmptyValue disabled={disabled}>{t`Add…`}</EmptyValue>
              )}
            </button>
          ) : (
            <TextDraft
              label={label}
              kind="text"
              text={draft}
              invalid={errors !== null}
              focused={!kept}
              onChange={typed}
              onLeave={() => !conflict && put(false)}
              onSave={() => {
                put(false);
                lookup.settle(draft);
              }}
              onCancel={() => {
                finish();
                lookup.forget();
              }}
            />
          )}
          {draft === null && taxId && <CopyButton text={formatTaxId(taxId)} label={label} />}
          {!disabled && (draft ?? taxId) && (
            <LookUpButton busy={lookup.looking} onClick={() => lookup.lookUp(draft ?? taxId)} />
          )}
        </div>
        {conflict && (
          <EditConflict
            message={conflict.message}
            theirs={formatTaxId(taxId)}
            mine={draft ?? ""}
            onTheirs={finish}
            onMine={() => put(true)}
          />
        )}
      </Property>
      {!refused && (
        <LookupAnswer
          lookup={lookup}
          ours={ours}
          onTake={(values) => saving.current.then(() => onTake(values))}
          onDone={() => read.current?.focus()}
        />
      )}
    </>
  );
}
