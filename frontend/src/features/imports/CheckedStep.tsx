import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Facts } from "~/ui/Facts";
import { factsOf } from "./facts";
import styles from "./ImportSteps.module.css";
import type { ImportView } from "./importQuery";
import type { ImportSearch } from "./search";
import { UnknownWords } from "./UnknownWords";
import { useImportStart } from "./useImportStart";
import { WrongRows } from "./WrongRows";

type CheckedStepProps = {
  one: ImportView;
  search: ImportSearch;
  onSearch: (search: ImportSearch) => void;
};

/** The third step: what would happen, and which rows are wrong. Nothing is saved yet. */
export function CheckedStep({ one, search, onSearch }: CheckedStepProps) {
  const { t } = useLingui();
  const { start, errors, busy } = useImportStart(one, search);
  const good = one.created + one.updated;
  const right = good > 0 ? t`All rows are right` : t`Everybody in this file is already here`;
  return (
    <div className={styles.step}>
      <div>
        <h2 className={styles.title}>{one.failed > 0 ? t`Some rows are wrong` : right}</h2>
        <p className={styles.lead}>
          {one.failed > 0
            ? t`Nothing is saved yet. Wrong rows will be left out; mend them in the file, or import the others.`
            : t`Nothing is saved yet.`}
        </p>
      </div>
      <Facts facts={factsOf(one)} />
      <UnknownWords one={one} search={search} onSearch={onSearch} />
      <WrongRows one={one} />
      {errors.text !== undefined && (
        <p role="alert" className={styles.problem}>
          {errors.text}
        </p>
      )}
      <footer className={styles.foot}>
        <span>
          <Button variant="default" onClick={() => onSearch({ ...search, step: "columns" })}>
            <Trans>Back to the columns</Trans>
          </Button>
        </span>
        <Button loading={busy} disabled={good === 0} onClick={() => void start({ dryRun: false })}>
          {plural(good, { one: "Import # contact", other: "Import # contacts" })}
        </Button>
      </footer>
    </div>
  );
}
