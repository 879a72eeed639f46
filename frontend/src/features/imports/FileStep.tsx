import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { FileDrop } from "./FileDrop";
import styles from "./FileStep.module.css";
import { SendProgress } from "./SendProgress";
import { TemplateLink } from "./TemplateLink";
import { useSendFile } from "./useSendFile";

type FileStepProps = {
  crms: readonly { id: string; name: string }[];
  defaultCrmId: string | null;
  onCreated: (id: string) => void;
};

/** The first step: a file, and where its people go. */
export function FileStep({ crms, defaultCrmId, onCreated }: FileStepProps) {
  const { t } = useLingui();
  const [crmId, setCrmId] = useState(defaultCrmId ?? crms[0]?.id ?? null);
  const { share, name, problem, send, cancel } = useSendFile(onCreated);
  return (
    <div className={styles.step}>
      {crms.length > 1 && (
        <Select
          maw={320}
          label={t`Into which CRM`}
          allowDeselect={false}
          data={crms.map((crm) => ({ value: crm.id, label: crm.name }))}
          value={crmId}
          disabled={share !== null}
          onChange={setCrmId}
        />
      )}
      {share === null ? (
        <FileDrop onFile={(file) => void send(file, crmId)} />
      ) : (
        <SendProgress name={name} share={share} onCancel={cancel} />
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          <strong>{name}</strong>
          {problem}
        </p>
      )}
      <p className={styles.hint}>
        <Trans>The first row holds the headings, in Polish or English.</Trans> <TemplateLink crmId={crmId} />
      </p>
    </div>
  );
}
