import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { FormDialog } from "~/ui/FormDialog";
import { CheckIcon, WarningIcon } from "~/ui/icons";
import styles from "./PasteDialog.module.css";
import { isWhole, type PastedLine, type Person, readPasted, rowsOf } from "./pasted";
import type { ExtensionDraft } from "./phones";

type PasteDialogProps = {
  people: readonly Person[];
  onAdd: (rows: readonly ExtensionDraft[]) => void;
  onClose: () => void;
};

/** Many extensions at once, from a list as one has it: whom each line means is shown at once. */
export function PasteDialog({ people, onAdd, onClose }: PasteDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const lines = readPasted(text, people);
  const count = rowsOf(lines).length;
  return (
    <FormDialog
      opened
      title={t`Paste a list of extensions`}
      submit={count === 0 ? t`Add` : plural(count, { one: "Add # extension", other: "Add # extensions" })}
      busy={false}
      blocked={count === 0}
      dirty={text !== ""}
      onSubmit={() => onAdd(rowsOf(lines))}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t`One a line: extension and name, or extension and e-mail`}
        placeholder={"101 Anna Nowak\n102 jan.lis@example.com"}
        autosize
        minRows={5}
        maxRows={10}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {lines.length > 0 && (
        <ul className={styles.lines} aria-label={t`What was found`}>
          {lines.map((line) => (
            <li key={line.key} className={styles.line} data-whole={isWhole(line) || undefined}>
              {isWhole(line) ? <CheckIcon size={14} aria-hidden /> : <WarningIcon size={14} aria-hidden />}
              <Meaning line={line} />
            </li>
          ))}
        </ul>
      )}
    </FormDialog>
  );
}

function Meaning({ line }: { line: PastedLine }) {
  const { t } = useLingui();
  const { text, extension, who, person } = line;
  if (extension === "") return <span>{t`${text}: no extension`}</span>;
  if (person === null) return <span>{t`${extension}: no one user named “${who}”`}</span>;
  return (
    <span>
      <b className={styles.extension}>{extension}</b> {person.name}
    </span>
  );
}
