import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { NameAndRegion } from "~/ui/NameAndRegion";
import type { Address } from "./AddressDialog";

const CREATE = graphql(`
  mutation CtiConnectionCreate($input: CtiConnectionInput!) {
    ctiConnectionCreate(input: $input) {
      ctiConnection { id name ...CtiConnectionParts }
      url
      userErrors { code message path }
    }
  }
`);

type ConnectionDialogProps = { onCreated: (address: Address) => void; onClose: () => void };

/** A new line; its address is told by whoever opened this. */
export function ConnectionDialog({ onCreated, onClose }: ConnectionDialogProps) {
  const { t } = useLingui();
  const { run, errors, busy } = useAction(CREATE);
  const create = async (input: { name: string; region: string }) => {
    const { payload } = await run({ input });
    if (payload?.ctiConnection && payload.url) {
      onCreated({ name: payload.ctiConnection.name, url: payload.url });
    }
  };
  return (
    <NameAndRegion
      title={t`New line`}
      submit={t`Create line`}
      hint={t`What your PBX is called among you, such as “Head office”.`}
      busy={busy}
      errors={errors}
      onCreate={(values) => void create(values)}
      onClose={onClose}
    />
  );
}
