import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { ColumnTable } from "./ColumnTable";
import styles from "./ImportSteps.module.css";
import type { ImportView } from "./importQuery";
import { assigned, differing, mappingOf, namesMissing } from "./mapping";
import { RunOptions } from "./RunOptions";
import type { ImportRights, ImportSearch } from "./search";
import { useImportStart } from "./useImportStart";

type ColumnsStepProps = {
  one: ImportView;
  search: ImportSearch;
  may: ImportRights;
  onSearch: (search: ImportSearch) => void;
};

/** The second step: which column is what, and what to do about people and words already or not yet there. */
export function ColumnsStep({ one, search, may, onSearch }: ColumnsStepProps) {
  const { t } = useLingui();
  const { columns } = one;
  const mapping = mappingOf(columns, search.fields);
  const { start, errors, busy } = useImportStart(one, search);
  const [asked, setAsked] = useState(false);
  const missing = namesMissing(mapping);
  const left = mapping.filter((field) => field === null).length;
  const check = () => {
    setAsked(true);
    if (!missing)
      void start({ dryRun: true }).then((began) => began && onSearch({ ...search, step: undefined }));
  };
  const problem =
    asked && missing
      ? t`Choose the columns with the first and the last name.`
      : (errors.text ?? one.message ?? undefined);
  return (
    <div className={styles.step}>
      <p className={styles.lead}>
        <Plural
          value={one.rowCount}
          one="# row was found. Say what each column holds."
          other="# rows were found. Say what each column holds."
        />
      </p>
      <ColumnTable
        crmId={one.crm.id}
        columns={columns}
        mapping={mapping}
        onAssign={(at, field) =>
          onSearch({ ...search, fields: differing(columns, assigned(mapping, at, field)) })
        }
      />
      <RunOptions search={search} may={may} onSearch={onSearch} />
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <footer className={styles.foot}>
        <span className={styles.quiet}>
          <Plural
            value={left}
            _0="Every column is used."
            one="# column is left out."
            other="# columns are left out."
          />
        </span>
        <Button loading={busy} onClick={check}>
          <Trans>Check the rows</Trans>
        </Button>
      </footer>
    </div>
  );
}
