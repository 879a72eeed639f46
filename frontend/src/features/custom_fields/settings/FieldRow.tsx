import { useLingui } from "@lingui/react/macro";
import { CloseButton } from "@mantine/core";
import { formatCount } from "~/lib/format";
import { TYPES } from "../types";
import type { Definition } from "./definition";
import styles from "./FieldList.module.css";
import { FieldMenu } from "./FieldMenu";
import { FieldSwitch } from "./FieldSwitch";
import { useFieldSwitches } from "./useFieldSwitches";

type FieldRowProps = { field: Definition; onEdit: () => void; onReload: () => Promise<void> };

/** One definition; what the API refuses stands in a line of its own under it. */
export function FieldRow({ field, onEdit, onReload }: FieldRowProps) {
  const { t, i18n } = useLingui();
  const { shown, change, refusals, forget, dialog } = useFieldSwitches(field);
  const { label, icon: Icon } = TYPES[field.type];
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.field}>
          <button type="button" className={styles.name} onClick={onEdit}>
            <Icon size={16} stroke={1.7} aria-hidden className={styles.icon} />
            <span>
              {field.name}
              <span className={styles.type}>{i18n._(label)}</span>
            </span>
          </button>
        </th>
        <td className={styles.number}>{field.position ?? <span className={styles.quiet}>—</span>}</td>
        <FieldSwitch of={field.name} label={t`Searchable`} {...shown("searchable")} onChange={change} />
        <FieldSwitch of={field.name} label={t`Unique`} {...shown("unique")} onChange={change} />
        <FieldSwitch of={field.name} label={t`Required`} {...shown("required")} onChange={change} />
        <td className={styles.number}>
          <span className={field.valueCount === 0 ? styles.quiet : undefined}>
            {formatCount(field.valueCount, i18n.locale)}
          </span>
        </td>
        <td className={styles.menu}>
          <FieldMenu field={field} onEdit={onEdit} onReload={onReload} />
          {dialog}
        </td>
      </tr>
      {refusals.length > 0 && (
        <tr className={styles.refused}>
          <td colSpan={7}>
            <div role="alert" className={styles.refusal}>
              <ul className={styles.reasons}>
                {refusals.map((refusal) => (
                  <li key={refusal}>{refusal}</li>
                ))}
              </ul>
              <CloseButton size="xs" aria-label={t`Close`} onClick={forget} />
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}
