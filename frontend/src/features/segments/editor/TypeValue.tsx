import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { plainNumber, typedNumber } from "~/lib/numbers";
import styles from "./ClassifierList.module.css";
import type { ValueRule } from "./draft";

type TypeValueProps = {
  kind: "text" | "number" | "date";
  taken: readonly string[];
  onAdd: (values: Omit<ValueRule, "points">[]) => void;
};

/** A value that is typed; Enter adds it. One that is there already stays in the field. */
export function TypeValue({ kind, taken, onAdd }: TypeValueProps) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState("");
  const value = kind === "number" ? plainNumber(text, i18n.locale) : text.trim();
  const known = taken.includes(value);
  const noNumber = kind === "number" && value !== "" && Number.isNaN(Number(value));
  const add = () => {
    if (value === "" || known || noNumber) return;
    onAdd([{ value, label: kind === "number" ? typedNumber(value, i18n.locale) : value }]);
    setText("");
  };
  return (
    <div className={styles.add}>
      <TextInput
        w={230}
        size="xs"
        aria-label={t`Add a value`}
        placeholder={t`Add a value…`}
        type={kind === "date" ? "date" : "text"}
        inputMode={kind === "number" ? "decimal" : "text"}
        value={text}
        error={known ? t`It is in the list already.` : noNumber ? t`Type a number.` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
        }}
      />
      <Button variant="subtle" size="compact-sm" disabled={value === "" || known || noNumber} onClick={add}>
        {t`Add`}
      </Button>
    </div>
  );
}
