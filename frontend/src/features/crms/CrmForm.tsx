import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, Stack, Switch, TextInput } from "@mantine/core";
import { readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { RegionSelect } from "~/ui/fields/RegionSelect";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useRecordForm } from "~/ui/useRecordForm";
import styles from "./CrmForm.module.css";
import { CRM_SETTINGS, type CrmSettings, UPDATE_CRM } from "./crmQuery";

const FIELDS = ["name", "region", "showCallerFields", "organizationRegister"];

/** What a Crm is called, and how its numbers and companies are read. */
export function CrmForm({ crm, onReload }: { crm: CrmSettings; onReload: () => void }) {
  const { t } = useLingui();
  const { form, patch, took } = useRecordForm(crm, valuesOf);
  const { run, errors, busy } = useAction(UPDATE_CRM);
  const save = async (force: boolean) => {
    const { payload } = await run({ input: patch(force) });
    const saved = readFragment(CRM_SETTINGS, payload?.crm);
    if (saved) took(saved);
  };
  const at = (field: string) => (errors.conflict ? undefined : errors.within(field));
  return (
    <form noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="lg" maw={420}>
        <TextInput label={t`Name`} autoComplete="off" {...form.getInputProps("name")} error={at("name")} />
        <RegionSelect
          label={t`Region`}
          description={t`The country of numbers written without a country code.`}
          {...form.getInputProps("region")}
          error={at("region")}
        />
        <div>
          <p className={styles.label} id="register">{t`Register of companies`}</p>
          <p
            className={styles.text}
          >{t`Where an organization is looked up: by NIP in Poland, by VAT ID in the EU.`}</p>
          <SegmentedControl
            aria-labelledby="register"
            data={[
              { value: "PL", label: t`Poland · NIP` },
              { value: "EU", label: t`EU · VAT ID` },
            ]}
            value={form.values.organizationRegister}
            onChange={(value) => form.setFieldValue("organizationRegister", value)}
          />
        </div>
        <Switch
          label={t`Show caller identification fields`}
          description={t`On a card a number from abroad also shows its international form and its country.`}
          {...form.getInputProps("showCallerFields", { type: "checkbox" })}
        />
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </Stack>
    </form>
  );
}

const valuesOf = ({ name, region, showCallerFields, organizationRegister }: CrmSettings) => ({
  name,
  region,
  showCallerFields,
  organizationRegister,
});
