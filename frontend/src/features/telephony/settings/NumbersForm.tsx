import { useLingui } from "@lingui/react/macro";
import { Stack, Textarea } from "@mantine/core";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import type { Line } from "./lines";
import { NUMBERS_FIELDS, patchOf, valuesOf } from "./numbersForm";
import { useLineForm } from "./useLineForm";

/** Whom a line's PBX is told to turn away, and which number it shows. */
export function NumbersForm({ line, onReload }: { line: Line; onReload: () => void }) {
  const { t } = useLingui();
  const { form, submit, at, bar } = useLineForm({
    line,
    valuesOf,
    patchOf,
    fields: NUMBERS_FIELDS,
    onReload,
  });
  const list = { autosize: true, minRows: 4, maxRows: 16, spellCheck: false } as const;
  return (
    <form noValidate onSubmit={submit}>
      <LeaveGuard unsaved={form.isDirty()} />
      <Stack gap="lg" maw={520}>
        <Textarea
          label={t`Turned away`}
          description={t`One a line: a number, the beginning of one and a star, or “anonymous” for those who hide theirs; behind a comma why. They hear that the line is busy, and nobody's screen rings.`}
          placeholder={t`+48700*, premium rate`}
          {...list}
          {...form.getInputProps("blockedNumbers")}
          error={at("blockedNumbers")}
        />
        <Textarea
          label={t`Number shown`}
          description={t`One rule a line: whom one calls = which number they see. The first that fits counts; a star alone fits all.`}
          placeholder={"+49* = +4930123456\n* = +48221234567"}
          {...list}
          {...form.getInputProps("callerIds")}
          error={at("callerIds")}
        />
        <SaveBar {...bar} />
      </Stack>
    </form>
  );
}
