import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { PhoneIcon } from "~/ui/icons";
import styles from "./DialTest.module.css";

const TEST = graphql(`
  mutation CtiDialTest($input: CtiDialTestInput!) {
    ctiDialTest(input: $input) { message userErrors { code message path } }
  }
`);

/** Rings a number through the line, to see whether it does. */
export function DialTest({ lineId }: { lineId: string }) {
  const { t } = useLingui();
  const form = useForm({ initialValues: { extension: "", number: "" } });
  const { run, errors, busy } = useAction(TEST);
  const [said, setSaid] = useState<string | null>(null);
  const send = async (values: typeof form.values) => {
    setSaid(null);
    const { payload } = await run({ input: { connectionId: lineId, ...values } });
    setSaid(payload?.message ?? null);
  };
  const wrong = errors.besides(["number", "extension"]);
  return (
    <form noValidate className={styles.test} onSubmit={form.onSubmit((values) => void send(values))}>
      <h3 className={styles.title}>{t`Try it`}</h3>
      <p
        className={styles.text}
      >{t`It really rings: first the phone, then the number. Best take your own mobile.`}</p>
      <div className={styles.line}>
        <TextInput
          label={t`Phone`}
          placeholder="101"
          autoComplete="off"
          {...form.getInputProps("extension")}
          error={errors.at("extension")}
        />
        <TextInput
          type="tel"
          label={t`Number`}
          autoComplete="off"
          {...form.getInputProps("number")}
          error={errors.at("number")}
        />
        <Button type="submit" variant="default" loading={busy} leftSection={<PhoneIcon size={15} />}>
          {t`Ring`}
        </Button>
      </div>
      <p className={styles.said} role="status" data-wrong={wrong !== undefined || undefined}>
        {wrong ?? said}
      </p>
    </form>
  );
}
