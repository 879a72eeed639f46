import { useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { uniqueKey } from "~/lib/uniqueKey";
import { FormDialog } from "~/ui/FormDialog";
import type { Opened } from "~/ui/record/opened";
import type { ContactRecord } from "../ContactRecord";
import styles from "./CopyContact.module.css";

const COPY = graphql(`
  mutation ContactCopy($input: ContactCopyInput!) {
    contactCopy(input: $input) {
      contact { id displayName initials ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

type CopyContactProps = {
  contact: ContactRecord;
  onClose: () => void;
  onCopied: (copy: Opened) => void;
};

/** Somebody like this one: a colleague at the same company. */
export function CopyContact({ contact, onClose, onCopied }: CopyContactProps) {
  const { t } = useLingui();
  const [idempotencyKey] = useState(uniqueKey);
  const { id, firstName, lastName, displayName } = contact;
  const form = useForm({ initialValues: { firstName, lastName } });
  const { run, errors, busy } = useAction(COPY);
  const copy = async () => {
    const { payload } = await run({ input: { id, ...form.values, idempotencyKey } });
    if (payload?.contact) onCopied(payload.contact);
  };
  return (
    <FormDialog
      opened
      title={t`Copy ${displayName}`}
      submit={t`Create the copy`}
      busy={busy}
      dirty={form.isDirty()}
      error={errors.beyond(["firstName", "lastName"])}
      onSubmit={() => void copy()}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={t`First name`}
          data-autofocus
          autoComplete="off"
          {...form.getInputProps("firstName")}
          error={errors.at("firstName")}
        />
        <TextInput
          label={t`Last name`}
          autoComplete="off"
          {...form.getInputProps("lastName")}
          error={errors.at("lastName")}
        />
      </SimpleGrid>
      <p className={styles.hint}>
        {t`The copy takes over the company, stage, source, address, managers, tags and fields; numbers, e-mails, consents, files and the story stay here.`}
      </p>
    </FormDialog>
  );
}
