import { useLingui } from "@lingui/react/macro";
import { EnterpriseForm } from "~/features/crms/EnterpriseForm";
import { Part } from "./Part";
import { useRenewViewer } from "./useRenewViewer";

export function EnterprisePart() {
  const { t } = useLingui();
  const renew = useRenewViewer();
  return (
    <Part title={t`Enterprise`} text={t`What holds for everybody. Changes take effect at once.`}>
      <EnterpriseForm onSaved={renew} />
    </Part>
  );
}
