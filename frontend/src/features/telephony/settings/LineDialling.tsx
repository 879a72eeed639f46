import { useLingui } from "@lingui/react/macro";
import { Radio, Stack, Switch } from "@mantine/core";
import type { DialAdapter } from "~/gql/graphql";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { DialFields } from "./DialFields";
import { DialTest } from "./DialTest";
import { DIAL_FIELDS, dialInput, dialValues, rings } from "./dialForm";
import type { Line } from "./lines";
import { useLineForm } from "./useLineForm";

/** How a line is asked to dial. */
export function LineDialling({ line, onReload }: { line: Line; onReload: () => void }) {
  const { t } = useLingui();
  const { form, submit, at, bar } = useLineForm({
    line,
    valuesOf: dialValues,
    patchOf: (_changed, values) => ({ dialling: dialInput(values) }),
    fields: DIAL_FIELDS,
    within: "dialling.",
    onReload,
  });
  const { adapter } = form.values;
  const ways: { value: DialAdapter; label: string; description: string }[] = [
    { value: "NONE", label: t`Not at all`, description: t`Another line dials, or people do.` },
    { value: "HTTP", label: t`HTTP request`, description: t`Any PBX with an address that makes it call.` },
    { value: "ARI", label: t`Asterisk (ARI)`, description: t`Its phone rings first, then the number.` },
    {
      value: "TEL",
      label: t`tel: links`,
      description: t`Opened on the computer, or the mobile, of whoever calls.`,
    },
    { value: "SIP", label: t`sip: links`, description: t`For softphones.` },
  ];
  return (
    <Stack gap="xl" maw={560}>
      <form noValidate onSubmit={submit}>
        <LeaveGuard unsaved={form.isDirty()} />
        <Stack gap="lg">
          <Radio.Group label={t`How it dials`} {...form.getInputProps("adapter")} error={at("adapter")}>
            <Stack gap={8} mt={6}>
              {ways.map((way) => (
                <Radio key={way.value} size="sm" {...way} />
              ))}
            </Stack>
          </Radio.Group>
          <DialFields form={form} at={at} hasSecret={line.dialling.hasSecret} />
          {adapter !== "NONE" && (
            <Switch
              label={t`Main line`}
              description={t`Dials for everybody whom no line has an extension of, and for the phone meetings of nobody in particular.`}
              {...form.getInputProps("main", { type: "checkbox" })}
            />
          )}
          <SaveBar {...bar} />
        </Stack>
      </form>
      {rings(line.dialling.adapter) && !form.isDirty() && <DialTest lineId={line.id} />}
    </Stack>
  );
}
