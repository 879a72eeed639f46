import { t } from "@lingui/core/macro";
import type { Fact } from "~/ui/Facts";

type Counts = { created: number; updated: number; skipped: number; failed: number; dryRun: boolean };

/** The four ends a row can come to; in a check it has not come there yet. */
export function factsOf({ created, updated, skipped, failed, dryRun }: Counts): Fact[] {
  return [
    { label: dryRun ? t`Would be added` : t`Added`, count: created, tone: "ok" },
    {
      label: dryRun ? t`Would be updated` : t({ message: "Updated", context: "rows of an import" }),
      count: updated,
    },
    { label: dryRun ? t`Would be skipped` : t`Skipped`, count: skipped },
    { label: dryRun ? t`Wrong` : t`Failed`, count: failed, tone: "danger" },
  ];
}
