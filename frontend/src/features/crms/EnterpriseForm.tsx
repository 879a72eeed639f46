import { useLingui } from "@lingui/react/macro";
import { Select, Stack, Switch } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import type { EnterprisePatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const ENTERPRISE = graphql(`
  query SettingsEnterprise {
    enterprise { restrictedCrm callerIdentification defaultCrm { id } }
    crms { id name }
  }
`);

const UPDATE = graphql(`
  mutation EnterpriseUpdate($input: EnterprisePatch!) {
    enterpriseUpdate(input: $input) {
      enterprise { restrictedCrm callerIdentification defaultCrm { id } }
      userErrors { code message path }
    }
  }
`);

/** What holds for everybody; each switch is saved as it is thrown. */
export function EnterpriseForm({ onSaved }: { onSaved: () => void }) {
  const { t } = useLingui();
  const { data, reload } = useFormQuery(ENTERPRISE, {});
  const { run, errors, busy } = useAction(UPDATE);
  const [pending, setPending] = useState<EnterprisePatch>({});
  if (!data) return null;
  const save = async (patch: EnterprisePatch) => {
    setPending(patch);
    const { payload } = await run({ input: patch });
    if (payload) await reload();
    setPending({});
    if (payload) onSaved();
  };
  const { defaultCrm, ...saved } = data.enterprise;
  const shown = { ...saved, ...pending };
  const defaultCrmId = "defaultCrmId" in pending ? pending.defaultCrmId : defaultCrm?.id;
  return (
    <Stack gap="lg" aria-busy={busy}>
      <Switch
        label={t`Caller identification`}
        description={t`When a phone rings, the caller's card opens by itself on the screen of whoever is called.`}
        checked={shown.callerIdentification ?? false}
        error={errors.at("callerIdentification")}
        onChange={(event) => void save({ callerIdentification: event.currentTarget.checked })}
      />
      <Switch
        label={t`Restricted CRMs`}
        description={t`A CRM is seen only by members of its projects and by CRM administrators; otherwise by everyone.`}
        checked={shown.restrictedCrm ?? false}
        error={errors.at("restrictedCrm")}
        onChange={(event) => void save({ restrictedCrm: event.currentTarget.checked })}
      />
      <Select
        maw={380}
        label={t`Default CRM`}
        description={t`Chosen beforehand wherever a CRM is chosen.`}
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
        data={data.crms.map(({ id, name }) => ({ value: id, label: name }))}
        value={defaultCrmId ?? null}
        error={errors.at("defaultCrmId") ?? errors.besides(["restrictedCrm", "callerIdentification"])}
        onChange={(id) => void save({ defaultCrmId: id })}
      />
    </Stack>
  );
}
