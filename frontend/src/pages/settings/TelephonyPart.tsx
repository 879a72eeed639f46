import { useLingui } from "@lingui/react/macro";
import { TelephonySettings } from "~/features/telephony/settings/TelephonySettings";
import { Part } from "./Part";

export function TelephonyPart() {
  const { t } = useLingui();
  return (
    <Part title={t`Telephony`} text={t`The PBXes that tell Ringbook about calls.`}>
      <TelephonySettings />
    </Part>
  );
}
