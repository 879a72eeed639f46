import { Plural, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { CustomValueInput } from "~/gql/graphql";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import { FormDialog } from "~/ui/FormDialog";
import type { SaveField } from "~/ui/fields/saveField";
import { pathOf } from "../draft";
import type { Field } from "../field";
import { useDrafts } from "../form/useDrafts";
import styles from "./MissingFields.module.css";

type MissingFieldsProps = { fields: readonly Field[]; onSave: SaveField<CustomValueInput[]> };

/** Several required fields are empty: no edit is taken while one of them is, so they are filled in together. */
export function MissingFields({ fields, onSave }: MissingFieldsProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  return (
    <p className={styles.missing}>
      <Plural value={fields.length} one="# required field is empty." other="# required fields are empty." />
      <Button variant="subtle" size="compact-xs" onClick={() => setAsking(true)}>{t`Fill in`}</Button>
      {asking && <MissingDialog fields={fields} onSave={onSave} onClose={() => setAsking(false)} />}
    </p>
  );
}

function MissingDialog({ fields, onSave, onClose }: MissingFieldsProps & { onClose: () => void }) {
  const { t } = useLingui();
  const drafts = useDrafts();
  const [errors, setErrors] = useState(NO_ERRORS);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const refused = await onSave(drafts.values(fields), { force: false });
    setBusy(false);
    if (refused) setErrors(refused);
    else onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Required fields`}
      submit={t`Save`}
      busy={busy}
      dirty={drafts.dirty}
      error={errors.beyond(fields.map((_, at) => pathOf(at)))}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {drafts.inputs(fields, errors)}
    </FormDialog>
  );
}
