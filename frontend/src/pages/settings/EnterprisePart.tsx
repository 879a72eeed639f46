import { useLingui } from "@lingui/react/macro";
import { EnterpriseForm } from "~/features/crms/EnterpriseForm";
import { Part } from "./Part";

export function EnterprisePart() {
  const { t } = useLingui();
  return (
    <Part title={t`Enterprise`} text={t`What holds for everybody. Changes take effect at once.`}>
      <EnterpriseForm />
    </Part>
  );
}
