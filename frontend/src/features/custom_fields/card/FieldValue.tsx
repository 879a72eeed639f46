import { useLingui } from "@lingui/react";
import type { CustomValueInput } from "~/gql/graphql";
import { EditableText } from "~/ui/fields/EditableText";
import { PickMany } from "~/ui/fields/PickMany";
import { PickOne } from "~/ui/fields/PickOne";
import type { SaveField } from "~/ui/fields/saveField";
import type { TextKind } from "~/ui/fields/TextDraft";
import { type Draft, inputOf, pathOf, typedText } from "../draft";
import type { Field } from "../field";
import { type Value, valueText } from "../value";
import { FlagValue } from "./FlagValue";
import { OpenUrl } from "./OpenUrl";

type FieldValueProps = {
  field: Field;
  value: Value | undefined;
  disabled: boolean;
  onSave: SaveField<CustomValueInput>;
};

/** How the types that are typed are typed. */
const KINDS: Partial<Record<Field["type"], TextKind>> = {
  LONG_TEXT: "lines",
  INTEGER: "integer",
  DECIMAL: "decimal",
  DATE: "date",
  URL: "url",
};

/** One field in place, edited by its type. */
export function FieldValue({ field, value, disabled, onSave }: FieldValueProps) {
  const { i18n } = useLingui();
  const { name: label, type, options, required: wanted } = field;
  const save: SaveField<Draft> = (draft, how) => onSave(inputOf(field, draft, i18n.locale), how);
  const common = { label, wanted, disabled };

  if (type === "FLAG") {
    const flag = value?.__typename === "FlagValue" ? value.flag : null;
    return <FlagValue {...common} value={flag} onSave={save} />;
  }
  if (type === "CHOICE") {
    const option = value?.__typename === "ChoiceValue" ? value.option : null;
    return (
      <PickOne
        {...common}
        value={option}
        options={options}
        required={wanted}
        onSave={(id, how) => save(id ?? "", how)}
      />
    );
  }
  if (type === "CHOICES") {
    const chosen = value?.__typename === "ChoicesValue" ? value.options : [];
    return <PickMany {...common} chips values={chosen} options={options} onSave={save} />;
  }
  const shown = value && value.__typename !== "FlagValue" ? valueText(value, i18n.locale) : undefined;
  return (
    <EditableText
      {...common}
      field={pathOf(0)}
      kind={KINDS[type] ?? "text"}
      value={typedText(value, i18n.locale)}
      shown={shown}
      aside={value?.__typename === "UrlValue" && <OpenUrl label={label} url={value.url} />}
      onSave={save}
    />
  );
}
