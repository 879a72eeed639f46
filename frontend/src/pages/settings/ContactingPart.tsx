import { useLingui } from "@lingui/react/macro";
import { ContactingForm } from "~/features/contacting/ContactingForm";
import { useRules } from "~/features/contacting/rules";
import { EmptyState } from "~/ui/EmptyState";
import { WarningIcon } from "~/ui/icons";
import { Part } from "./Part";

/** Who may be called and written to, and when. */
export function ContactingPart() {
  const { t } = useLingui();
  const { rules, kinds, failed, reload, round } = useRules();
  return (
    <Part
      title={t`Contacting people`}
      text={t`What is asked before anybody is called or written to. People may call all the same and say why; machines, and messages to many, keep to it.`}
    >
      {failed && <EmptyState icon={WarningIcon} title={t`The rules could not be read`} />}
      {rules && kinds && (
        <ContactingForm key={round} rules={rules} kinds={kinds} onReload={() => void reload()} />
      )}
    </Part>
  );
}
