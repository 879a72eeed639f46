import { useLingui } from "@lingui/react/macro";
import { MultiSelect, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useMemo } from "react";
import type { AccountKind, Weekday } from "~/gql/graphql";
import { weekdays } from "~/lib/weekdays";
import { ToggleChips } from "~/ui/fields/ToggleChips";
import styles from "./PhoneMeetings.module.css";
import type { ProjectValues } from "./projectForm";

const DAYS: readonly Weekday[] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
const RULES = [
  "dialling",
  "days",
  "from",
  "to",
  "timezone",
  "presentedNumber",
  "tries",
  "pauseMinutes",
  "kinds",
];

/** Where errors of the rules stand. */
export const RULE_PATHS = RULES.map((rule) => `phoneMeetings.${rule}`);

type PhoneMeetingsProps = {
  form: UseFormReturnType<ProjectValues>;
  /** Of the project's Crm. */
  stages: readonly { id: string; name: string }[];
  errorAt: (field: string) => string | undefined;
};

/** When and how the project's phone meetings are dialled, and whom. */
export function PhoneMeetings({ form, stages, errorAt }: PhoneMeetingsProps) {
  const { t } = useLingui();
  const at = (rule: string) => errorAt(`phoneMeetings.${rule}`);
  return (
    <section className={styles.rules} aria-label={t`Phone meetings`}>
      <Switch
        label={t`Dial phone meetings by itself`}
        description={t`When a phone meeting is due, the contact is called and connected with whoever is free. Phone meetings are still to come; until then the rules are kept.`}
        {...form.getInputProps("dialling", { type: "checkbox" })}
        error={at("dialling")}
      />
      {form.values.dialling && (
        <Stack gap="lg" className={styles.inside ?? ""}>
          <When form={form} at={at} />
          <How form={form} at={at} />
          <Whom form={form} at={at} stages={stages} />
        </Stack>
      )}
    </section>
  );
}

type PieceProps = {
  form: UseFormReturnType<ProjectValues>;
  at: (rule: string) => string | undefined;
};

function When({ form, at }: PieceProps) {
  const { t, i18n } = useLingui();
  const names = weekdays(i18n.locale);
  const zones = useMemo(() => Intl.supportedValuesOf("timeZone"), []);
  const { timezone } = form.values;
  return (
    <>
      <ToggleChips
        label={t`Days`}
        options={DAYS.map((value, day) => ({
          value,
          label: names[day]?.short ?? value,
          title: names[day]?.long ?? value,
        }))}
        values={form.values.days}
        error={at("days")}
        onChange={(days) => form.setFieldValue("days", days)}
      />
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <TextInput type="time" label={t`From`} {...form.getInputProps("from")} error={at("from")} />
        <TextInput type="time" label={t`Until`} {...form.getInputProps("to")} error={at("to")} />
        <Select
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          label={t`Time zone`}
          data={zones.includes(timezone) ? zones : [timezone, ...zones]}
          {...form.getInputProps("timezone")}
          error={at("timezone")}
        />
      </SimpleGrid>
    </>
  );
}

function How({ form, at }: PieceProps) {
  const { t } = useLingui();
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <TextInput
        type="tel"
        label={t`Presented number`}
        placeholder={t`the PBX's own`}
        {...form.getInputProps("presentedNumber")}
        error={at("presentedNumber")}
      />
      <NumberInput
        label={t`Tries`}
        min={1}
        max={20}
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps("tries")}
        error={at("tries")}
      />
      <NumberInput
        label={t`Pause between tries, minutes`}
        min={1}
        max={1440}
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps("pauseMinutes")}
        error={at("pauseMinutes")}
      />
    </SimpleGrid>
  );
}

function Whom({ form, at, stages }: PieceProps & Pick<PhoneMeetingsProps, "stages">) {
  const { t } = useLingui();
  const kinds: { value: AccountKind; label: string }[] = [
    { value: "CUSTOMER", label: t`Customers` },
    { value: "PARTNER", label: t`Partners` },
  ];
  return (
    <>
      <ToggleChips
        label={t`Whom`}
        options={kinds}
        values={form.values.kinds}
        error={at("kinds")}
        onChange={(chosen) => form.setFieldValue("kinds", chosen)}
      />
      <MultiSelect
        label={t`In the stages`}
        placeholder={form.values.stageIds.length === 0 ? t`any stage` : ""}
        disabled={stages.length === 0}
        data={stages.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("stageIds")}
        error={at("stageIds")}
      />
    </>
  );
}
