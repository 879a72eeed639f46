import { useLingui } from "@lingui/react/macro";
import { Select, Switch } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import type { GatewayKind, MessageChannel } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import styles from "./GatewayForm.module.css";
import { GatewayInput } from "./GatewayInputs";
import { FIELDS_OF, GATEWAY, type Gateway, gatewayInput, KINDS_OF, valuesOf } from "./gateway";
import { GATEWAY_KINDS } from "./gatewayWords";
import { ReportAddress } from "./ReportAddress";

const SAVE = graphql(`
  mutation MessageGatewaySave($input: MessageGatewayInput!) {
    messageGatewaySave(input: $input) {
      messageGateway { id ...MessageGatewayParts }
      userErrors { code message path }
    }
  }
`);

type GatewayFormProps = { channel: MessageChannel; gateway: Gateway | undefined; onReload: () => void };

/** What carries the messages of one channel. Secrets can be written and never read. */
export function GatewayForm({ channel, gateway, onReload }: GatewayFormProps) {
  const { t, i18n } = useLingui();
  const [saved, setSaved] = useState(gateway);
  const form = useForm({ initialValues: valuesOf(channel, gateway) });
  const { run, errors, busy } = useAction(SAVE);
  const { kind, active } = form.values;
  const fields = FIELDS_OF[kind];
  const save = async (force: boolean) => {
    const version = force ? null : (saved?.version ?? null);
    const { payload } = await run({ input: gatewayInput(channel, form.values, version) });
    const took = readFragment(GATEWAY, payload?.messageGateway);
    if (!took) return;
    setSaved(took);
    form.setValues(valuesOf(channel, took));
    form.resetDirty(valuesOf(channel, took));
  };
  return (
    <form className={styles.form} noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      {KINDS_OF[channel].length > 1 && (
        <Select
          label={t`Kind`}
          allowDeselect={false}
          data={KINDS_OF[channel].map((one) => ({ value: one, label: i18n._(GATEWAY_KINDS[one]) }))}
          value={kind}
          onChange={(next) => form.setFieldValue("kind", next as GatewayKind)}
        />
      )}
      {fields.map((field) => (
        <GatewayInput
          key={`${kind} ${field}`}
          field={field}
          values={form.values}
          hasSecret={saved?.hasSecret === true && saved.kind === kind}
          error={errors.conflict ? undefined : errors.within(field)}
          onChange={form.setValues}
        />
      ))}
      <Switch
        label={t`Messages are sent`}
        description={t`Off, what is written waits.`}
        checked={active}
        onChange={(event) => form.setFieldValue("active", event.currentTarget.checked)}
      />
      {kind === "HTTP" && saved?.reportUrl && <ReportAddress url={saved.reportUrl} />}
      <SaveBar
        dirty={form.isDirty() || saved === undefined}
        busy={busy}
        errors={errors}
        fields={fields}
        onReset={form.reset}
        onReload={onReload}
        onForce={() => void save(true)}
      />
    </form>
  );
}
