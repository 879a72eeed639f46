import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { ErrorLine } from "~/ui/ErrorLine";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { PeopleContext } from "~/ui/richText/people";
import { RichTextField } from "~/ui/richText/RichTextField";
import styles from "./SignatureForm.module.css";

const SIGNATURE = graphql(`query Signature { viewer { signature } }`);

const SET = graphql(`
  mutation SignatureSet($input: SignatureInput!) {
    signatureSet(input: $input) { signature userErrors { code message path } }
  }
`);

const nobody = () => Promise.resolve([]);

/** What stands under the viewer's e-mails. */
export function SignatureForm() {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: SIGNATURE, requestPolicy: "network-only" });
  const [typed, setTyped] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const { run, errors, busy } = useAction(SET);
  const saved = kept ?? data?.viewer?.signature;
  if (saved === undefined) return null;
  const text = typed ?? saved;
  const dirty = text !== saved;
  const save = async () => {
    const { payload } = await run({ input: { html: text } });
    if (!payload) return;
    setKept(payload.signature ?? "");
    setTyped(null);
    notifications.show({
      message: t`Your signature is saved.`,
      closeButtonProps: { "aria-label": t`Close` },
    });
  };
  return (
    <PeopleContext value={nobody}>
      <LeaveGuard unsaved={dirty} />
      <div className={styles.box}>
        <RichTextField
          label={t`Signature`}
          placeholder={t`Your name, your company, how to reach you…`}
          value={text}
          onChange={setTyped}
          onSubmit={() => void save()}
        />
      </div>
      <ErrorLine errors={errors} />
      <Group gap="xs" mt="sm">
        <Button loading={busy} disabled={!dirty} onClick={() => void save()}>{t`Save`}</Button>
        {dirty && <Button variant="subtle" color="gray" onClick={() => setTyped(null)}>{t`Discard`}</Button>}
      </Group>
    </PeopleContext>
  );
}
