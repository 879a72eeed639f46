import { useLingui } from "@lingui/react/macro";
import { Input, NumberInput, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { SecretField } from "~/ui/fields/SecretField";
import styles from "./GatewayForm.module.css";
import { type GatewayField, type GatewayValues, portFor } from "./gateway";
import { fieldWords, PLACES } from "./gatewayWords";

type GatewayInputProps = {
  field: GatewayField;
  values: GatewayValues;
  /** A secret is stored. */
  hasSecret: boolean;
  error: string | undefined;
  onChange: (part: Partial<GatewayValues>) => void;
};

/** One field of a gateway, fit for what it holds. */
export function GatewayInput({ field, values, hasSecret, error, onChange }: GatewayInputProps) {
  const { t, i18n } = useLingui();
  const { label: name, hint, example } = fieldWords(values.kind, field);
  const label = i18n._(name);
  const common = {
    label,
    error,
    ...(hint ? { description: i18n._({ ...hint, values: PLACES }) } : {}),
    ...(example === undefined ? {} : { placeholder: example }),
  };
  switch (field) {
    case "secret":
      return (
        <SecretField
          label={label}
          {...(hint ? { description: i18n._({ ...hint, values: PLACES }) } : {})}
          filled={hasSecret}
          value={values.secret}
          error={error}
          onChange={(secret) => onChange({ secret })}
        />
      );
    case "port":
      return (
        <NumberInput
          {...common}
          className={styles.short ?? ""}
          hideControls
          allowDecimal={false}
          min={1}
          max={65_535}
          value={values.port}
          onChange={(port) => onChange({ port: typeof port === "number" ? port : "" })}
        />
      );
    case "security":
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={[
            { value: "STARTTLS", label: t`STARTTLS` },
            { value: "TLS", label: t`TLS from the start` },
            { value: "NONE", label: t`None: passwords and letters can be read on the way` },
          ]}
          value={values.security}
          onChange={(next) => {
            const security = next as GatewayValues["security"];
            onChange({ security, port: portFor(values.port, values.security, security) });
          }}
        />
      );
    case "method":
      return (
        <Input.Wrapper label={label} labelElement="div">
          <SegmentedControl
            className={styles.method ?? ""}
            size="xs"
            aria-label={label}
            data={["POST", "GET"]}
            value={values.method}
            onChange={(method) => onChange({ method })}
          />
        </Input.Wrapper>
      );
    case "body":
      return (
        <Textarea
          {...common}
          autosize
          minRows={3}
          maxRows={10}
          className={styles.code ?? ""}
          value={values.body}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          autoComplete="off"
          value={values[field]}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      );
  }
}
