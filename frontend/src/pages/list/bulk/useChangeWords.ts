import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Kind } from "~/features/bulk/bulk";
import { formatCapped } from "~/lib/format";

/** "Change 12,480 contacts"; what is not counted exactly yet is "10,000+". */
export function useChangeWords(kind: Kind): (count: number, exact: boolean) => string {
  const { t, i18n } = useLingui();
  return (count, exact) => {
    if (!exact && formatCapped(count, i18n.locale).endsWith("+")) return t`Change`;
    return kind === "contact"
      ? plural(count, { one: "Change # contact", other: "Change # contacts" })
      : plural(count, { one: "Change # organization", other: "Change # organizations" });
  };
}
