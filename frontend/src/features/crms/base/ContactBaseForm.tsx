import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { AboutIcon } from "~/ui/icons";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import type { CrmSettings } from "../crmQuery";
import styles from "./ContactBaseForm.module.css";
import { KindCards } from "./KindCards";
import { ParameterField } from "./ParameterField";
import { type Base, useBaseEdit } from "./useBaseEdit";

const BASES = graphql(`
  query ContactBases { contactBases { kind ready parameters { key kind required } } }
`);

/** Where a Crm's contacts live, and how that system is reached. */
export function ContactBaseForm({ crm }: { crm: CrmSettings }) {
  const [{ data }] = useQuery({ query: BASES });
  return data ? <BaseForm crm={crm} bases={data.contactBases} /> : null;
}

function BaseForm({ crm, bases }: { crm: CrmSettings; bases: readonly Base[] }) {
  const { t } = useLingui();
  const edit = useBaseEdit(crm, bases);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void edit.save(false);
      }}
    >
      <LeaveGuard unsaved={edit.dirty} />
      <KindCards kinds={bases} value={edit.kind} onChange={edit.choose} />
      {!edit.ready && (
        <Notice>
          {t`This connector is not there yet. What you write here is kept, and nothing is synchronised.`}
        </Notice>
      )}
      {crm.baseKind !== "LOCAL" && edit.kind !== crm.baseKind && (
        <Notice>{t`Saving forgets the parameters and secrets of the base chosen until now.`}</Notice>
      )}
      <div className={styles.fields}>
        {edit.parameters.map((parameter) => (
          <ParameterField
            key={`${edit.kind}-${parameter.key}`}
            parameter={parameter}
            value={edit.drafts[parameter.key]}
            filled={edit.filled.has(parameter.key)}
            error={edit.errorAt(parameter.key)}
            onChange={(value) => edit.put(parameter.key, value)}
          />
        ))}
        <SaveBar
          dirty={edit.dirty}
          busy={edit.busy}
          errors={edit.errors}
          fields={edit.fields}
          onReset={edit.discard}
          onReload={edit.discard}
          onForce={() => void edit.save(true)}
        />
      </div>
    </form>
  );
}

function Notice({ children }: { children: string }) {
  return (
    <p className={styles.notice}>
      <AboutIcon size={15} aria-hidden />
      {children}
    </p>
  );
}
