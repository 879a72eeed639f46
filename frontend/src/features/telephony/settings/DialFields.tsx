import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { SecretField } from "~/ui/fields/SecretField";
import styles from "./DialFields.module.css";
import { type DialValues, FIELDS } from "./dialForm";

type DialFieldsProps = {
  form: UseFormReturnType<DialValues>;
  at: (field: string) => string | undefined;
  hasSecret: boolean;
};

const EXTENSION = "{extension}";
const TEXT = { autoComplete: "off", spellCheck: false } as const;

/** What the chosen way of dialling wants to know. */
export function DialFields(props: DialFieldsProps) {
  const { adapter } = props.form.values;
  if (adapter === "HTTP") return <HttpFields {...props} />;
  if (adapter === "ARI") return <AriFields {...props} />;
  return adapter === "SIP" ? <SipFields {...props} /> : null;
}

function HttpFields({ form, at, hasSecret }: DialFieldsProps) {
  const { t } = useLingui();
  const posts = form.values.method !== "GET";
  return (
    <>
      <TextInput
        label={t`Address`}
        placeholder="https://pbx.example.com/call?from={extension}&to={number}"
        required
        {...TEXT}
        {...form.getInputProps("url")}
        error={at("url")}
      />
      <div>
        <span className={styles.label}>{t`Method`}</span>
        <SegmentedControl
          size="xs"
          data={["POST", "GET"]}
          {...form.getInputProps("method")}
          aria-label={t`Method`}
        />
      </div>
      {posts && (
        <Textarea
          label={t`Body`}
          description={t`JSON or a form. Left empty, Ringbook posts its own JSON with all fields.`}
          placeholder={'{"from": "{extension}", "to": "{number}"}'}
          autosize
          minRows={2}
          classNames={{ input: styles.code ?? "" }}
          {...TEXT}
          {...form.getInputProps("body")}
          error={at("body")}
        />
      )}
      <FieldList />
      <TextInput
        label={t`User`}
        description={t`For basic authentication; without one the secret is sent as a bearer token.`}
        {...TEXT}
        {...form.getInputProps("username")}
        error={at("username")}
      />
      <Secret form={form} at={at} hasSecret={hasSecret} />
    </>
  );
}

function AriFields({ form, at, hasSecret }: DialFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextInput
        label={t`Address of the interface`}
        placeholder="http://pbx.example.com:8088/ari"
        required
        {...TEXT}
        {...form.getInputProps("url")}
        error={at("url")}
      />
      <TextInput
        label={t`Phone`}
        description={t`The channel of a phone, with ${EXTENSION} in it.`}
        placeholder="PJSIP/{extension}"
        required
        {...TEXT}
        {...form.getInputProps("endpoint")}
        error={at("endpoint")}
      />
      <TextInput
        label={t`Context`}
        description={t`Of the dialplan that dials numbers; empty: default.`}
        placeholder="from-internal"
        {...TEXT}
        {...form.getInputProps("context")}
        error={at("context")}
      />
      <TextInput
        label={t`User`}
        description={t`From ari.conf, not read-only.`}
        required
        {...TEXT}
        {...form.getInputProps("username")}
        error={at("username")}
      />
      <Secret form={form} at={at} hasSecret={hasSecret} />
    </>
  );
}

function SipFields({ form, at }: DialFieldsProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Address behind sip:`}
      description={t`Left empty, the number alone: the softphone then uses its own server.`}
      placeholder="{number}@pbx.example.com"
      {...TEXT}
      {...form.getInputProps("endpoint")}
      error={at("endpoint")}
    />
  );
}

function Secret({ form, at, hasSecret }: DialFieldsProps) {
  const { t } = useLingui();
  return (
    <SecretField
      label={t`Secret`}
      filled={hasSecret}
      value={form.values.secret}
      error={at("secret")}
      onChange={(value) => form.setFieldValue("secret", value)}
    />
  );
}

/** The fields that are filled in, each in words. */
function FieldList() {
  const { t } = useLingui();
  const words: Record<(typeof FIELDS)[number], string> = {
    number: t`the number, as +48601602603`,
    digits: t`the same without the plus`,
    national: t`as it is dialled at home`,
    extension: t`the phone of whoever calls`,
    presented: t`the project's own number`,
    project: t`the project's name`,
    id: t`our name of the call`,
  };
  return (
    <dl className={styles.fields}>
      {FIELDS.map((field) => (
        <div key={field} className={styles.field}>
          <dt>
            <code>{`{${field}}`}</code>
          </dt>
          <dd>{words[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
