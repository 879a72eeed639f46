import { useLingui } from "@lingui/react/macro";
import { fieldParts, fieldsIn } from "~/ui/richText/fields";
import type { Field } from "./FieldMenu";
import styles from "./FieldsIn.module.css";

/** The fields of a plain text by their names; one that there is not stands out. */
export function FieldsIn({ text, fields }: { text: string; fields: readonly Field[] }) {
  const { t } = useLingui();
  const used = fieldsIn(text).map(fieldParts);
  if (used.length === 0) return null;
  return (
    <ul className={styles.fields} aria-label={t`Fields in the text`}>
      {used.map(({ key, otherwise }) => {
        const label = fields.find((field) => field.key === key)?.label;
        return (
          <li
            key={`${key}|${otherwise}`}
            className={styles.field}
            data-unknown={label === undefined || undefined}
          >
            {label ?? key}
            {otherwise && <span className={styles.otherwise}>{t`else “${otherwise}”`}</span>}
          </li>
        );
      })}
    </ul>
  );
}
