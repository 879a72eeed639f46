import { useLingui } from "@lingui/react/macro";
import { MultiSelect, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { graphql, readFragment } from "~/gql";
import type { Weekday } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { weekdays } from "~/lib/weekdays";
import { ToggleChips } from "~/ui/fields/ToggleChips";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useRecordForm } from "~/ui/useRecordForm";
import styles from "./ContactingForm.module.css";
import { type Kind, patchOf, RULES, type Rules, type RulesValues, valuesOf } from "./rules";

const UPDATE = graphql(`
  mutation ContactingRulesUpdate($input: ContactingRulesUpdateInput!) {
    contactingRulesUpdate(input: $input) {
      contactingRules { id ...ContactingRulesSettings }
      userErrors { code message path }
    }
  }
`);

const DAYS: readonly Weekday[] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
const FIELDS = [
  "quietFrom",
  "quietTo",
  "quietDays",
  "callConsentIds",
  "emailConsentIds",
  "smsConsentIds",
  "faxConsentIds",
];

type At = (field: string) => string | undefined;
type ContactingFormProps = { rules: Rules; kinds: readonly Kind[]; onReload: () => void };

/** Who may be contacted when, and with which consents. */
export function ContactingForm({ rules, kinds, onReload }: ContactingFormProps) {
  const { form, patch, took } = useRecordForm(rules, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const send = async (force: boolean) => {
    const { expectedVersion } = patch(force);
    const version = expectedVersion === undefined ? {} : { expectedVersion };
    const { payload } = await run({ input: { ...version, patch: patchOf(form.values) } });
    const saved = readFragment(RULES, payload?.contactingRules);
    if (saved) took(saved);
  };
  const at: At = (field) => (errors.conflict ? undefined : errors.within(`patch.${field}`));
  return (
    <form noValidate onSubmit={form.onSubmit(() => void send(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="xl" maw={560}>
        <QuietHours form={form} at={at} />
        <Consents form={form} at={at} kinds={kinds} />
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS.map((field) => `patch.${field}`)}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void send(true)}
        />
      </Stack>
    </form>
  );
}

type PieceProps = { form: UseFormReturnType<RulesValues>; at: At };

function QuietHours({ form, at }: PieceProps) {
  const { t, i18n } = useLingui();
  const names = weekdays(i18n.locale);
  return (
    <Stack gap="md">
      <Switch
        label={t`Quiet hours`}
        description={t`By the clock of whoever is called or sent an SMS: their number says where they are, else their address, else the CRM's country.`}
        {...form.getInputProps("quiet", { type: "checkbox" })}
      />
      {form.values.quiet && (
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm" className={styles.inside ?? ""}>
          <TextInput type="time" label={t`From`} {...form.getInputProps("from")} error={at("quietFrom")} />
          <TextInput type="time" label={t`Until`} {...form.getInputProps("to")} error={at("quietTo")} />
        </SimpleGrid>
      )}
      <ToggleChips
        label={t`Quiet all day`}
        options={DAYS.map((value, day) => ({
          value,
          label: names[day]?.short ?? value,
          title: names[day]?.long ?? value,
        }))}
        values={form.values.days}
        error={at("quietDays")}
        onChange={(days) => form.setFieldValue("days", days)}
      />
    </Stack>
  );
}

function Consents({ form, at, kinds }: PieceProps & { kinds: readonly Kind[] }) {
  const { t } = useLingui();
  const channels = [
    { field: "call", label: t`To be called` },
    { field: "email", label: t`To get e-mails` },
    { field: "sms", label: t`To get SMS` },
    { field: "fax", label: t`To get faxes` },
  ] as const;
  return (
    <Stack gap="sm">
      <div>
        <h3 className={styles.title}>{t`Consents`}</h3>
        <p className={styles.text}>
          {t`A contact has to have given all of these, and not withdrawn them. The kinds stand in the dictionaries.`}
        </p>
      </div>
      {channels.map(({ field, label }) => {
        const chosen = form.values[field];
        return (
          <MultiSelect
            key={field}
            label={label}
            placeholder={chosen.length === 0 ? t`none needed` : ""}
            clearable
            clearButtonProps={{ "aria-label": t`Clear` }}
            data={kinds
              .filter(({ id, active }) => active || chosen.includes(id))
              .map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps(field)}
            error={at(`${field}ConsentIds`)}
          />
        );
      })}
    </Stack>
  );
}
