import { useLingui } from "@lingui/react/macro";
import { Group, NumberInput, Stack, Switch, TextInput } from "@mantine/core";
import { SecretField } from "~/ui/fields/SecretField";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import styles from "./AsteriskForm.module.css";
import { ASTERISK_FIELDS, asteriskInput, asteriskValues } from "./asteriskForm";
import type { Line } from "./lines";
import { StateWords } from "./StateWords";
import { useLineForm } from "./useLineForm";

/** Listening to an Asterisk's manager interface, for one that posts nothing by itself. */
export function AsteriskForm({ line, onReload }: { line: Line; onReload: () => void }) {
  const { t } = useLingui();
  const { form, submit, at, bar } = useLineForm({
    line,
    valuesOf: asteriskValues,
    patchOf: (_changed, values) => ({ asterisk: asteriskInput(values) }),
    fields: ASTERISK_FIELDS,
    within: "asterisk.",
    onReload,
  });
  const { listens } = form.values;
  const text = { autoComplete: "off", spellCheck: false } as const;
  return (
    <form noValidate onSubmit={submit}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="lg" maw={420}>
        <Switch
          label={t`Listen to an Asterisk`}
          description={t`Ringbook connects to its manager interface (AMI) and hears its calls; nothing has to be set up in the dialplan.`}
          {...form.getInputProps("listens", { type: "checkbox" })}
        />
        {line.asterisk && (
          <div className={styles.state}>
            <StateWords line={line} />
          </div>
        )}
        {listens && (
          <>
            <Group gap="sm" align="flex-start" wrap="nowrap">
              <TextInput
                flex={1}
                label={t`Host`}
                placeholder="pbx.example.com"
                {...text}
                {...form.getInputProps("host")}
                error={at("host")}
              />
              <NumberInput
                w={110}
                label={t`Port`}
                hideControls
                allowDecimal={false}
                allowNegative={false}
                {...form.getInputProps("port")}
                error={at("port")}
              />
            </Group>
            <TextInput
              label={t`User`}
              description={t`From manager.conf, with read = call,agent and write = reporting.`}
              {...text}
              {...form.getInputProps("username")}
              error={at("username")}
            />
            <SecretField
              label={t`Secret`}
              required
              forgettable={false}
              filled={line.asterisk?.hasSecret ?? false}
              value={form.values.secret}
              error={at("secret")}
              onChange={(value) => form.setFieldValue("secret", value)}
            />
          </>
        )}
        <SaveBar {...bar} />
      </Stack>
    </form>
  );
}
