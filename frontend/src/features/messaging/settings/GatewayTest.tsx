import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import type { MessageChannel } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { ErrorLine } from "~/ui/ErrorLine";
import { CheckIcon, WarningIcon } from "~/ui/icons";
import styles from "./GatewayTest.module.css";

const TEST = graphql(`
  mutation MessageGatewayTest($input: MessageGatewayTestInput!) {
    messageGatewayTest(input: $input) { sent message userErrors { code message path } }
  }
`);

type GatewayTestProps = { channel: MessageChannel; to: string };

/** Sends one message by the gateway as it is saved, and shows what the server says. */
export function GatewayTest({ channel, to: usual }: GatewayTestProps) {
  const { t } = useLingui();
  const [to, setTo] = useState(usual);
  const [said, setSaid] = useState<{ sent: boolean; message: string } | null>(null);
  const { run, errors, busy } = useAction(TEST);
  const test = async () => {
    setSaid(null);
    const { payload } = await run({ input: { channel, to: to.trim() } });
    if (payload) setSaid({ sent: payload.sent, message: payload.message ?? "" });
  };
  return (
    <form
      className={styles.test}
      onSubmit={(event) => {
        event.preventDefault();
        void test();
      }}
    >
      <TextInput
        className={styles.to ?? ""}
        label={channel === "EMAIL" ? t`To the address` : t`To the number`}
        type={channel === "EMAIL" ? "email" : "tel"}
        autoComplete="off"
        value={to}
        error={errors.within("to")}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        loading={busy}
        disabled={to.trim() === ""}
      >{t`Send a test`}</Button>
      <div role="status" className={styles.said}>
        {said && (
          <p className={styles.answer} data-sent={said.sent || undefined}>
            {said.sent ? <CheckIcon size={15} aria-hidden /> : <WarningIcon size={15} aria-hidden />}
            <span>
              {said.sent ? t`It is sent.` : t`It could not be sent.`}
              {said.message !== "" && <span className={styles.words}>{said.message}</span>}
            </span>
          </p>
        )}
        {errors.beyond(["to"]) !== undefined && <ErrorLine errors={errors} />}
      </div>
    </form>
  );
}
