import { Trans, useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { EmptyState } from "~/ui/EmptyState";
import { HistoryIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import styles from "./ChangePanel.module.css";
import { ChangeRow } from "./ChangeRow";
import { fieldsOf, type RecordKind } from "./changeFields";
import { fieldName } from "./eventWords";
import { useChanges } from "./useChanges";

type ChangePanelProps = { recordId: string; kind: RecordKind };

/** Who changed which field when, from what to what, and how. */
export function ChangePanel({ recordId, kind }: ChangePanelProps) {
  const { t, i18n } = useLingui();
  const [field, setField] = useState<string | null>(null);
  const { changes, loading, more } = useChanges(recordId, field);
  const say = i18n._.bind(i18n);
  const fields = fieldsOf(kind).map((name) => ({ value: name, label: fieldName(name, say) }));
  return (
    <>
      <Select
        className={styles.filter ?? ""}
        aria-label={t`Field`}
        placeholder={t`All fields`}
        searchable
        selectFirstOptionOnChange
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
        nothingFoundMessage={t`Nothing found`}
        data={fields.toSorted((one, other) => one.label.localeCompare(other.label, i18n.locale))}
        value={field}
        onChange={setField}
      />
      {!loading && changes.length === 0 ? (
        <EmptyState icon={HistoryIcon} title={t`No changes`}>
          {field === null ? (
            <Trans>From now on every change of a field will be listed here.</Trans>
          ) : (
            <Trans>This field has not been changed.</Trans>
          )}
        </EmptyState>
      ) : (
        <table className={styles.changes} aria-busy={loading}>
          <caption className="visually-hidden">{t`Changes`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`When`}</th>
              <th scope="col">{t`Who`}</th>
              <th scope="col">{t`Field`}</th>
              <th scope="col">{t`From`}</th>
              <th scope="col">{t`To`}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={change.id} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <MoreRows loading={loading} more={more} />
    </>
  );
}
