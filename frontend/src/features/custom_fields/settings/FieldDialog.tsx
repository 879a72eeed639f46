import { useLingui } from "@lingui/react/macro";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { CustomFieldTarget } from "~/gql/graphql";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import { FormDialog } from "~/ui/FormDialog";
import { EditConflict } from "~/ui/fields/EditConflict";
import type { Definition } from "./definition";
import { FieldForm } from "./FieldForm";
import { formOf, inputOf, patchOf } from "./fieldForm";
import { useDefinitionSave } from "./useDefinitionSave";
import { useEmptyQuestion } from "./useEmptyQuestion";

const PATHS = ["name", "type", "position", "searchable", "unique", "required", "options"];

type FieldDialogProps = {
  crmId: string;
  target: CustomFieldTarget;
  /** Null makes a new one. */
  field: Definition | null;
  onSaved: () => void;
  onClose: () => void;
};

/** A field's definition. */
export function FieldDialog({ crmId, target, field, onSaved, onClose }: FieldDialogProps) {
  const { t } = useLingui();
  const [initial] = useState(() => formOf(field));
  const form = useForm({ initialValues: initial });
  const { create, update, busy } = useDefinitionSave();
  const { dialog, saving } = useEmptyQuestion();
  const [errors, setErrors] = useState(NO_ERRORS);

  const save = async (force: boolean) => {
    const refused = await saving((acceptEmpty) =>
      field
        ? update({ ...patchOf(field, form.values, initial, force), acceptEmpty })
        : create({ crmId, target, ...inputOf(form.values), acceptEmpty }),
    );
    setErrors(refused);
    if (refused.all.length === 0) onSaved();
  };

  return (
    <>
      <FormDialog
        opened
        title={field ? field.name : t`New field`}
        submit={field ? t`Save` : t`Create field`}
        busy={busy}
        dirty={form.isDirty()}
        error={errors.conflict ? undefined : errors.beyond(PATHS)}
        conflict={
          errors.conflict && (
            <EditConflict
              message={errors.conflict.message}
              onTheirs={onSaved}
              onMine={() => void save(true)}
            />
          )
        }
        onSubmit={() => void save(false)}
        onClose={onClose}
      >
        <FieldForm form={form} field={field} errors={errors} />
      </FormDialog>
      {dialog}
    </>
  );
}
