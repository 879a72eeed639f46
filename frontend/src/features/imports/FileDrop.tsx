import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { SpreadsheetIcon } from "~/ui/icons";
import styles from "./FileStep.module.css";

/** Where a file is dropped, or chosen with a click or Enter: a file field's label, drawn large. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) onFile(file);
  };
  return (
    <label className={styles.drop} data-over={over || undefined}>
      {/* It lies over the whole label, unseen, so that the browser's own dropping of files works on all of it. */}
      <input
        type="file"
        accept=".xlsx,.csv"
        className={styles.field}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => take(event.currentTarget.files)}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.click()}
      />
      <SpreadsheetIcon size={30} stroke={1.3} className={styles.icon} aria-hidden />
      <span className={styles.call}>
        <Trans>Drop a spreadsheet here, or choose one</Trans>
      </span>
      <span>
        <Trans>.xlsx or .csv, up to 20 MB and 200,000 rows</Trans>
      </span>
    </label>
  );
}
