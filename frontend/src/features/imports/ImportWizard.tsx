import { useLingui } from "@lingui/react/macro";
import { Steps } from "~/ui/Steps";
import { CheckedStep } from "./CheckedStep";
import { ColumnsStep } from "./ColumnsStep";
import { FinishedStep } from "./FinishedStep";
import { ImportProgress } from "./ImportProgress";
import styles from "./ImportWizard.module.css";
import type { ImportView } from "./importQuery";
import { ReadingStep } from "./ReadingStep";
import type { ImportRights, ImportSearch } from "./search";
import { type Step, stepOf } from "./step";

const PLACES: Record<Step, number> = {
  reading: 0,
  columns: 1,
  checking: 2,
  checked: 2,
  running: 3,
  finished: 4,
};

type ImportWizardProps = {
  one: ImportView;
  search: ImportSearch;
  may: ImportRights;
  /** At the end: how it is taken back. */
  undo: React.ReactNode;
  onSearch: (search: ImportSearch) => void;
};

/** An import from its columns to its end; where it stands is the server's word, so any reload goes on from there. */
export function ImportWizard({ one, search, may, undo, onSearch }: ImportWizardProps) {
  const step = stepOf(one, search.step === "columns");
  const refused = step === "finished" && one.columns.length === 0;
  const brokenOff = step === "finished" && one.state !== "DONE";
  return (
    <div className={styles.wizard}>
      <ImportSteps current={refused ? 0 : PLACES[brokenOff ? "running" : step]} />
      {step === "reading" && <ReadingStep name={one.fileName} />}
      {step === "columns" && <ColumnsStep one={one} search={search} may={may} onSearch={onSearch} />}
      {(step === "checking" || step === "running") && <ImportProgress one={one} search={search} />}
      {step === "checked" && <CheckedStep one={one} search={search} onSearch={onSearch} />}
      {step === "finished" && <FinishedStep one={one} undo={undo} />}
    </div>
  );
}

export function ImportSteps({ current }: { current: number }) {
  const { t } = useLingui();
  return (
    <Steps
      label={t`Steps of an import`}
      steps={[t`File`, t`Columns`, t`Check`, t`Import`]}
      current={current}
    />
  );
}
