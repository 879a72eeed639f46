import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { formatCapped } from "~/lib/format";
import type { Selection } from "~/ui/table/selection";

/** "37 selected", or "All 12,480 selected". */
export function useSelectedWords(selection: Selection, count: number): string {
  const { t, i18n } = useLingui();
  const shown = formatCapped(count, i18n.locale);
  if (selection.all && selection.except.length === 0) return t`All ${shown} selected`;
  return shown.endsWith("+")
    ? t`${shown} selected`
    : plural(count, { one: "# selected", other: "# selected" });
}
