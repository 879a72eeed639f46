import { useLingui } from "@lingui/react/macro";
import {
  Autocomplete,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { UserErrors } from "~/lib/graphql/userErrors";
import styles from "./MeetingFields.module.css";
import { beginningAt, type MeetingValues } from "./meetingForm";
import type { PickUser } from "./PickUser";
import type { MeetingOptions } from "./useMeetingOptions";

/** Where errors of the fields stand. */
export const MEETING_FIELDS = [
  "subject",
  "number",
  "mode",
  "from",
  "to",
  "information",
  "projectId",
  "assigneeId",
];

type MeetingFieldsProps = {
  form: UseFormReturnType<MeetingValues>;
  options: MeetingOptions;
  errors: UserErrors;
  assignee: { name: string } | null;
  pickUser: PickUser;
};

/** With whom, on which number, between when and when, and who sees to it. */
export function MeetingFields({ form, options, errors, assignee, pickUser }: MeetingFieldsProps) {
  const { t } = useLingui();
  const { values } = form;
  const at = (field: string) => (errors.conflict ? undefined : errors.at(field));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t`With ${options.record.name}`}
      </Text>
      <TextInput
        label={t`Name`}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps("subject")}
        error={at("subject")}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          type="datetime-local"
          label={t`From`}
          value={values.from}
          onChange={(event) => form.setValues(beginningAt(event.currentTarget.value, values))}
          error={at("from")}
        />
        <TextInput type="datetime-local" label={t`Until`} {...form.getInputProps("to")} error={at("to")} />
      </SimpleGrid>
      <Autocomplete
        size="sm"
        type="tel"
        label={t`Number`}
        placeholder={t`Choose one of theirs, or type another`}
        // all of them, whatever is chosen: they are there to be changed to
        filter={({ options: all }) => all}
        // not by itself: it would lie over what is wrong with the number
        openOnFocus={false}
        data={[...new Set(options.numbers)]}
        {...form.getInputProps("number")}
        error={at("number")}
      />
      <Mode form={form} error={at("mode")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t`Project`}
          placeholder={t`none`}
          clearable
          clearButtonProps={{ "aria-label": t`Clear` }}
          data={options.projects.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps("projectId")}
          error={at("projectId")}
        />
        {pickUser({
          label: t`Who sees to it`,
          value: values.assigneeId,
          user: assignee,
          error: at("assigneeId"),
          onChange: (id) => form.setFieldValue("assigneeId", id),
        })}
      </SimpleGrid>
      <Textarea
        label={t`Information`}
        autosize
        minRows={2}
        maxRows={10}
        {...form.getInputProps("information")}
        error={at("information")}
      />
    </Stack>
  );
}

type ModeProps = { form: UseFormReturnType<MeetingValues>; error: string | undefined };

function Mode({ form, error }: ModeProps) {
  const { t } = useLingui();
  const { mode } = form.values;
  return (
    <div>
      <SegmentedControl
        fullWidth
        aria-label={t`Who dials`}
        value={mode}
        data={[
          { value: "MANUAL", label: t`Somebody dials` },
          { value: "AUTOMATIC", label: t`Dialled automatically` },
        ]}
        onChange={(value) => form.setFieldValue("mode", value)}
      />
      {mode === "AUTOMATIC" && (
        <p className={styles.hint}>
          {t`Automatic dialling comes with a later version of Ringbook. Until then the meeting is kept as it is, and somebody has to dial.`}
        </p>
      )}
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
