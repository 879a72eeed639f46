import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";

/** A column's name; an additional field's is a text of its own. */
export function ColumnLabel({ label }: { label: MessageDescriptor | string }) {
  const { i18n } = useLingui();
  return typeof label === "string" ? label : i18n._(label);
}
