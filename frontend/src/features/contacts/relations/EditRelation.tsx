import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { FormDialog } from "~/ui/FormDialog";
import { RelationFields, type RelationValues } from "./RelationFields";
import type { Relation } from "./relation";

const UPDATE = graphql(`
  mutation RelationUpdate($input: RelationPatch!) {
    relationUpdate(input: $input) {
      relation { id ...RelationParts }
      userErrors { code message path }
    }
  }
`);

/** Changes what somebody is to a contact, on both cards. */
export function EditRelation({ relation, onClose }: { relation: Relation; onClose: () => void }) {
  const { t } = useLingui();
  const [values, setValues] = useState<RelationValues>({ kind: relation.kind, remark: relation.remark });
  const { run, errors, busy } = useAction(UPDATE);
  const kind = values.kind ?? relation.kind;
  const submit = async () => {
    const { payload } = await run({ input: { id: relation.id, kind, remark: values.remark.trim() } });
    if (payload) onClose();
  };
  return (
    <FormDialog
      opened
      title={t`Relation to ${relation.contact.displayName}`}
      submit={t`Save`}
      busy={busy}
      dirty={kind !== relation.kind || values.remark !== relation.remark}
      error={errors.besides(["kind", "remark"])}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Stack gap="sm">
        <RelationFields values={values} errors={errors} onChange={setValues} />
      </Stack>
    </FormDialog>
  );
}
