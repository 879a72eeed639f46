import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { NameAndRegion } from "~/ui/NameAndRegion";

const CREATE = graphql(`
  mutation CrmCreate($input: CrmInput!) {
    crmCreate(input: $input) { crm { id name } userErrors { code message path } }
  }
`);

type CrmDialogProps = { onCreated: (id: string) => void; onClose: () => void };

/** A new, empty contact base. */
export function CrmDialog({ onCreated, onClose }: CrmDialogProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(CREATE);
  return (
    <NameAndRegion
      title={t`New CRM`}
      submit={t`Create CRM`}
      hint={t`It begins with the usual stages and sources.`}
      busy={busy}
      errors={errors}
      onCreate={(input) =>
        void run({ input }).then(({ payload }) => payload?.crm && onCreated(payload.crm.id))
      }
      onClose={onClose}
    />
  );
}
