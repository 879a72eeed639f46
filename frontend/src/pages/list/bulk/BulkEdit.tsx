import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { type Kind, type Selected, useBulkUpdate } from "~/features/bulk/bulk";
import { type Drafts, type Field, patchOf } from "~/features/bulk/drafts";
import { FIELDS, fieldsOf } from "~/features/bulk/fields";
import { useBulkWords } from "~/features/bulk/useBulkWords";
import { useUpdateCount } from "~/features/bulk/useDryRun";
import { useViewer } from "~/features/identity/viewer";
import { FormDialog } from "~/ui/FormDialog";
import styles from "./BulkEdit.module.css";
import { BulkField } from "./BulkField";
import { OwnFields } from "./OwnFields";
import { useChangeWords } from "./useChangeWords";
import { useOneCrm } from "./useOneCrm";
import { useOwnDrafts } from "./useOwnDrafts";

type BulkEditProps = {
  kind: Kind;
  selected: Selected;
  /** How many are ticked, as far as the list knows. */
  count: number;
  /** Ticked from the start. */
  field: Field | null;
  onClose: () => void;
  onBegun: () => void;
};

/** The same for many records: only what is ticked changes. */
export function BulkEdit({ kind, selected, count, field, onClose, onBegun }: BulkEditProps) {
  const { t, i18n } = useLingui();
  const [drafts, setDrafts] = useState<Drafts>(() => (field ? startOf(field) : {}));
  const { crms } = useViewer();
  const crm = useOneCrm(kind, selected, crms);
  const words = useBulkWords(crm?.id ?? null);
  const own = useOwnDrafts(kind, crm?.id ?? null);
  const { run, errors, busy } = useBulkUpdate(kind);
  const patch = own.ready ? patchOf(drafts, own.values) : null;
  const exact = useUpdateCount(kind, selected, patch);
  const change = useChangeWords(kind);
  const set = (name: Field, value: Drafts[Field]) => setDrafts({ ...drafts, [name]: value });
  const submit = async () => {
    if (patch && (await run(selected, patch))) onBegun();
  };
  const fields = fieldsOf(kind);
  return (
    <FormDialog
      opened
      aside
      title={t`Edit what is selected`}
      submit={change(exact ?? count, exact !== null)}
      busy={busy}
      blocked={patch === null}
      dirty={patch !== null}
      error={errors.beyond(["patch"]) ?? errors.at("patch")}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className={styles.about}>{t`Only what you tick changes; everything else stays as it is.`}</p>
      <div className={styles.fields}>
        {fields.map((name) => (
          <BulkField
            key={name}
            name={name}
            label={i18n._(FIELDS[name].label)}
            first={name === (field ?? fields[0])}
            drafts={drafts}
            words={words}
            error={errors.within(`patch.${pathOf(name)}`)}
            onTick={(ticked) => (ticked ? setDrafts({ ...drafts, ...startOf(name) }) : set(name, undefined))}
            onChange={(value) => set(name, value)}
          />
        ))}
        <OwnFields own={own} several={crms.length > 1 && crm === null} errors={errors} />
      </div>
    </FormDialog>
  );
}

const startOf = (name: Field): Drafts => ({ [name]: FIELDS[name].start });

/** Where the API speaks of a field. */
function pathOf(name: Field): string {
  if (name === "tags") return "addTagIds";
  if (name === "managers") return "addManagerIds";
  return name === "consent" ? "consents" : name;
}
