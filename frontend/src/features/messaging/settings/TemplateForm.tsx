import { useLingui } from "@lingui/react/macro";
import { Select, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { MessageChannel } from "~/gql/graphql";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { BodyField } from "../compose/BodyField";
import type { Field } from "../compose/FieldMenu";
import { SmsCounter } from "../compose/SmsCounter";
import { SubjectField } from "../compose/SubjectField";
import { SampleLetter } from "./SampleLetter";
import styles from "./TemplateForm.module.css";
import type { TemplateValues } from "./template";

export type CrmChoice = { id: string; name: string };

type TemplateFormProps = {
  channel: MessageChannel;
  before: TemplateValues;
  crms: readonly CrmChoice[];
  fields: readonly Field[];
  head?: React.ReactNode;
  errors: UserErrors;
  busy: boolean;
  /** Whether it is saved. force: over what a colleague saved. */
  onSave: (values: TemplateValues, force: boolean) => Promise<boolean>;
  onReload?: () => void;
};

const FIELDS = ["name", "crmId", "subject", "body", "active"];
const ignore = () => {};

/** What a template is called and what it says, with an example of what comes of it. */
export function TemplateForm(props: TemplateFormProps) {
  const { channel, before, crms, fields, head, errors, busy, onSave, onReload = ignore } = props;
  const { t } = useLingui();
  const form = useForm({ initialValues: before });
  const { body, subject } = form.values;
  const email = channel === "EMAIL";
  const at = (field: string) => {
    const path = errors.within(`patch.${field}`) ?? errors.within(field);
    return errors.conflict ? undefined : path;
  };
  const save = async (force: boolean) => {
    const { values } = form;
    if (await onSave(values, force)) form.resetDirty(values);
  };
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty() && !busy} />
      <div className={styles.fields}>
        {head}
        <TextInput label={t`Name`} autoComplete="off" {...form.getInputProps("name")} error={at("name")} />
        {crms.length > 1 && (
          <Select
            label={t`CRM`}
            placeholder={t`All of them`}
            clearable
            clearButtonProps={{ "aria-label": t`Clear` }}
            data={crms.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps("crmId")}
            error={at("crmId")}
          />
        )}
        {channel !== "SMS" && (
          <SubjectField
            focused={false}
            subject={subject}
            fields={fields}
            error={at("subject")}
            onChange={(next) => form.setFieldValue("subject", next)}
          />
        )}
        <BodyField
          rich={email}
          body={body}
          fields={fields}
          focused={false}
          error={at("body")}
          onChange={(next) => form.setFieldValue("body", next)}
          onSend={() => void save(false)}
        />
        {channel === "SMS" && <SmsCounter text={body} preview={undefined} />}
        <Switch
          label={t`Offered to those who write`}
          {...form.getInputProps("active", { type: "checkbox" })}
        />
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS.flatMap((field) => [field, `patch.${field}`])}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </div>
      <SampleLetter channel={channel} subject={subject} body={body} fields={fields} />
    </form>
  );
}
