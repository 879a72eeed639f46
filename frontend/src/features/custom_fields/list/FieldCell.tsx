import { useLingui } from "@lingui/react/macro";
import { CheckIcon } from "~/ui/icons";
import cells from "~/ui/table/cells.module.css";
import { type MaskedValues, valueOf, valueText } from "../value";

/** A field's value in a table, by its type. */
export function FieldCell({ values, fieldId }: { values: MaskedValues; fieldId: string }) {
  const { t, i18n } = useLingui();
  const value = valueOf(values, fieldId);
  if (!value) return null;
  if (value.__typename === "FlagValue") {
    if (!value.flag) return <span className={cells.quiet}>{t`no`}</span>;
    return (
      <>
        <CheckIcon size={15} aria-hidden />
        <span className="visually-hidden">{t`yes`}</span>
      </>
    );
  }
  const text = valueText(value, i18n.locale);
  const number = value.__typename === "IntegerValue" || value.__typename === "DecimalValue";
  return (
    <span className={number ? cells.number : cells.text} title={text}>
      {text}
    </span>
  );
}
