import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import type { Address } from "./AddressDialog";

const ROTATE = graphql(`
  mutation CtiConnectionRotate($input: CtiConnectionRotateInput!) {
    ctiConnectionRotate(input: $input) {
      ctiConnection { id ...CtiConnectionParts }
      url
      userErrors { code message path }
    }
  }
`);

type RotateConnectionProps = {
  connection: { id: string; name: string };
  onRotated: (address: Address) => void;
  onClose: () => void;
};

export function RotateConnection({ connection, onRotated, onClose }: RotateConnectionProps) {
  const { t } = useLingui();
  const { run, busy, errors } = useAction(ROTATE);
  const { id, name } = connection;
  const rotate = async () => {
    const { payload } = await run({ input: { id } });
    if (!payload?.url) return;
    onClose();
    onRotated({ name, url: payload.url });
  };
  return (
    <ConfirmDialog
      opened
      title={t`Give “${name}” a new address?`}
      confirm={t`Make a new address`}
      busy={busy}
      onConfirm={() => void rotate()}
      onClose={onClose}
    >
      {t`The old one stops working at once: calls are not seen until the PBX has the new one.`}
      {errors.text !== undefined && <p role="alert">{errors.text}</p>}
    </ConfirmDialog>
  );
}
