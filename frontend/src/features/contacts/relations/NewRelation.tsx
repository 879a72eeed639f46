import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { type UserError, UserErrors } from "~/lib/graphql/userErrors";
import { FormDialog } from "~/ui/FormDialog";
import { ContactSelect } from "./ContactSelect";
import { RelationFields, type RelationValues } from "./RelationFields";

const CREATE = graphql(`
  mutation RelationCreate($input: RelationInput!) {
    relationCreate(input: $input) {
      relation { id ...RelationParts }
      contact { id relations { id ...RelationParts } }
      userErrors { code message path }
    }
  }
`);

const FIELDS = ["otherId", "kind", "remark"];

type NewRelationProps = {
  /** Whose card it is. */
  contact: { id: string; displayName: string; crm: { id: string } };
  onClose: () => void;
};

/** Relates somebody to a contact. */
export function NewRelation({ contact, onClose }: NewRelationProps) {
  const { t } = useLingui();
  const [otherId, setOtherId] = useState<string | null>(null);
  const [values, setValues] = useState<RelationValues>({ kind: null, remark: "" });
  const { run, errors: refused, busy } = useAction(CREATE);
  const [missing, setMissing] = useState<UserErrors | null>(null);
  const errors = missing ?? refused;
  const submit = async () => {
    const { kind, remark } = values;
    if (otherId === null || kind === null) {
      setMissing(
        blanks({
          otherId: otherId === null && t`Choose a contact.`,
          kind: kind === null && t`Choose what they are.`,
        }),
      );
      return;
    }
    setMissing(null);
    const { payload } = await run({ input: { contactId: contact.id, otherId, kind, remark: remark.trim() } });
    if (payload) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Who is related to ${contact.displayName}?`}
      submit={t`Add relation`}
      busy={busy}
      dirty={otherId !== null || values.kind !== null || values.remark !== ""}
      error={errors.besides(FIELDS)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <ContactSelect
          label={t`Contact`}
          crmId={contact.crm.id}
          exceptId={contact.id}
          value={otherId}
          error={errors.at("otherId")}
          onChange={setOtherId}
        />
        <RelationFields values={values} errors={errors} onChange={setValues} />
      </Stack>
    </FormDialog>
  );
}

/** Errors of what was not filled in, by the field; false where it was. */
function blanks(messages: Record<string, string | false>): UserErrors {
  const errors = Object.entries(messages).flatMap(([field, message]): UserError[] =>
    message === false ? [] : [{ code: "BLANK", message, path: [field] }],
  );
  return new UserErrors(errors);
}
