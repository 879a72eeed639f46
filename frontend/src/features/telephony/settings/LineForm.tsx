import { useLingui } from "@lingui/react/macro";
import { Select, Stack, Textarea, TextInput } from "@mantine/core";
import { RegionSelect } from "~/ui/fields/RegionSelect";
import { SecretField } from "~/ui/fields/SecretField";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { DIALECTS, dialectName } from "./dialects";
import { LINE_FIELDS, patchOf, valuesOf } from "./lineForm";
import type { Line } from "./lines";
import { useLineForm } from "./useLineForm";

/** What a line is called, how its numbers are read, and what it must show to be believed. */
export function LineForm({ line, onReload }: { line: Line; onReload: () => void }) {
  const { t, i18n } = useLingui();
  const { form, submit, at, bar } = useLineForm({ line, valuesOf, patchOf, fields: LINE_FIELDS, onReload });
  const list = { autosize: true, minRows: 2, maxRows: 8, spellCheck: false } as const;
  return (
    <form noValidate onSubmit={submit}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="lg" maw={420}>
        <TextInput label={t`Name`} autoComplete="off" {...form.getInputProps("name")} error={at("name")} />
        <Select
          label={t`PBX`}
          description={t`How it speaks. “Found by itself” recognises each event by its shape.`}
          allowDeselect={false}
          data={DIALECTS.map((value) => ({ value, label: dialectName(value, i18n) }))}
          {...form.getInputProps("dialect")}
          error={at("dialect")}
        />
        <RegionSelect
          label={t`Region`}
          description={t`The country of numbers written without a country code.`}
          {...form.getInputProps("region")}
          error={at("region")}
        />
        <TextInput
          label={t`Outside line`}
          description={t`Digits that the PBX puts before numbers outside, such as 0. They are taken off.`}
          w={140}
          inputMode="numeric"
          autoComplete="off"
          styles={{ description: { width: 420, maxWidth: "calc(100vw - 28px)" } }}
          {...form.getInputProps("outsidePrefix")}
          error={at("outsidePrefix")}
        />
        <SecretField
          label={t`Signing secret`}
          description={t`With one, events must be signed with it: Twilio's auth token, or a secret of your own.`}
          filled={line.signed}
          value={form.values.signingSecret}
          error={at("signingSecret")}
          onChange={(value) => form.setFieldValue("signingSecret", value)}
        />
        <Textarea
          label={t`Who may post`}
          description={t`IP addresses and networks, one a line. Empty: whoever has the address.`}
          placeholder={"192.0.2.10\n198.51.100.0/24"}
          {...list}
          {...form.getInputProps("addresses")}
          error={at("addresses")}
        />
        <Textarea
          label={t`Hosts of recordings`}
          description={t`Recordings are fetched from these alone, one a line; with its port where that is not the usual one.`}
          placeholder={"recordings.example.com\npbx.example.com:8089"}
          {...list}
          {...form.getInputProps("recordingHosts")}
          error={at("recordingHosts")}
        />
        <SaveBar {...bar} />
      </Stack>
    </form>
  );
}
