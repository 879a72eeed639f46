import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { LoggedEventKind } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { type EventValues, lengthReads } from "./eventForm";
import { EVENT_KINDS, OUTCOMES, outcomesOf } from "./words";

/** Where errors of the fields stand. */
export const EVENT_FIELDS = ["outcome", "at", "seconds", "body"];

type EventFieldsProps = {
  form: UseFormReturnType<EventValues>;
  errors: UserErrors;
  /** The length could not be read when it was sent. */
  unread: boolean;
};

/** What it was, which way it went, what came of it, when. */
export function EventFields({ form, errors, unread }: EventFieldsProps) {
  const { t, i18n } = useLingui();
  const { kind, direction } = form.values;
  const kinds = Object.entries(EVENT_KINDS) as [LoggedEventKind, (typeof EVENT_KINDS)["CALL"]][];
  const outcomes = outcomesOf(kind, direction);
  const wrongLength = unread && !lengthReads(form.values);
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={t`What it was`}
        value={kind}
        data={kinds.map(([value, { words }]) => ({ value, label: i18n._(words) }))}
        onChange={(value) => form.setFieldValue("kind", value)}
      />
      <SegmentedControl
        fullWidth
        aria-label={t`Which way`}
        value={direction}
        data={[
          { value: "OUT", label: t`From us` },
          { value: "IN", label: t`To us` },
        ]}
        onChange={(value) => form.setFieldValue("direction", value)}
      />
      <Select
        label={t`What came of it`}
        placeholder={t`Choose…`}
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
        data={outcomes.map((value) => ({ value, label: i18n._(OUTCOMES[value]) }))}
        {...form.getInputProps("outcome")}
        value={outcomes.find((one) => one === form.values.outcome) ?? null}
        error={errors.at("outcome")}
      />
      <SimpleGrid cols={{ base: 1, xs: kind === "CALL" ? 2 : 1 }} spacing="sm">
        <TextInput
          type="datetime-local"
          label={t`When`}
          {...form.getInputProps("at")}
          error={errors.at("at")}
        />
        {kind === "CALL" && (
          <TextInput
            label={t`How long`}
            placeholder={t`3:20, or minutes`}
            autoComplete="off"
            {...form.getInputProps("long")}
            error={
              wrongLength
                ? t`Write minutes and seconds, such as 3:20, or minutes alone.`
                : errors.at("seconds")
            }
          />
        )}
      </SimpleGrid>
      <Textarea
        label={t`Note`}
        autosize
        minRows={3}
        maxRows={12}
        data-autofocus
        {...form.getInputProps("body")}
        error={errors.at("body")}
      />
    </Stack>
  );
}
