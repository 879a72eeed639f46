import { useLingui } from "@lingui/react/macro";
import { Select, Stack, Switch } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import type { EnterprisePatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { ConfirmDialog } from "~/ui/ConfirmDialog";

const ENTERPRISE = graphql(`
  query SettingsEnterprise {
    enterprise { id version crmEnabled restrictedCrm callerIdentification defaultCrm { id } }
    crms { id name }
  }
`);

const UPDATE = graphql(`
  mutation EnterpriseUpdate($input: EnterprisePatch!) {
    enterpriseUpdate(input: $input) {
      enterprise { id version crmEnabled restrictedCrm callerIdentification defaultCrm { id } }
      userErrors { code message path }
    }
  }
`);

const FIELDS = ["crmEnabled", "restrictedCrm", "callerIdentification", "defaultCrmId"];

/** What holds for everybody; each switch is saved as it is thrown. */
export function EnterpriseForm() {
  const { t } = useLingui();
  const { data } = useFormQuery(ENTERPRISE, {});
  const { run, errors } = useAction(UPDATE);
  /** Shown until the server has answered. */
  const [pending, setPending] = useState<EnterprisePatch>({});
  const [asking, setAsking] = useState(false);
  if (!data) return null;
  const save = async (patch: EnterprisePatch) => {
    setAsking(false);
    setPending(patch);
    await run({ input: patch });
    setPending({});
  };
  const { defaultCrm, ...saved } = data.enterprise;
  const shown = { ...saved, ...pending };
  const toggle = (field: "crmEnabled" | "restrictedCrm" | "callerIdentification") => ({
    checked: shown[field] ?? false,
    error: errors.at(field),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      void save({ [field]: event.currentTarget.checked }),
  });
  return (
    <Stack gap="lg">
      <Switch
        label={t`CRM enabled`}
        description={t`Off: contacts, organizations, calls and imports disappear for everyone who may not set up CRMs or the enterprise, and no call opens a card. Nothing is deleted.`}
        {...toggle("crmEnabled")}
        {...(shown.crmEnabled ? { onChange: () => setAsking(true) } : {})}
      />
      <Switch
        label={t`Restricted CRMs`}
        description={t`A CRM is seen only by members of its projects and by CRM administrators; otherwise by everyone.`}
        {...toggle("restrictedCrm")}
      />
      <Switch
        label={t`Caller identification`}
        description={t`When a phone rings, the caller's card opens by itself on the screen of whoever is called.`}
        {...toggle("callerIdentification")}
      />
      <Select
        maw={420}
        label={t`Default CRM`}
        description={t`Chosen beforehand wherever a CRM is chosen.`}
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
        data={data.crms.map(({ id, name }) => ({ value: id, label: name }))}
        value={("defaultCrmId" in pending ? pending.defaultCrmId : defaultCrm?.id) ?? null}
        error={errors.at("defaultCrmId") ?? errors.besides(FIELDS)}
        onChange={(id) => void save({ defaultCrmId: id })}
      />
      <ConfirmDialog
        opened={asking}
        title={t`Switch the CRM off for everybody?`}
        confirm={t`Switch off`}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => void save({ crmEnabled: false })}
      >
        {t`Whoever is at work now loses it on the spot; what they have typed and not saved is lost. Nothing else is, and you can switch it on again.`}
      </ConfirmDialog>
    </Stack>
  );
}
