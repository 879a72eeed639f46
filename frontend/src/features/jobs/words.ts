import { plural, t } from "@lingui/core/macro";
import { formatCount } from "~/lib/format";
import { isOpen, type Job } from "./job";

/** One line on how a job stands, or how it ended. */
export function jobWords(job: Job, locale: string): string {
  const { state, message, processed, total } = job;
  if (state === "WAITING") return t`Waits for its turn`;
  if (isOpen(job)) {
    const done = formatCount(processed, locale);
    return total > 0 ? t`${done} of ${formatCount(total, locale)}` : t`Looks for the records…`;
  }
  if (state === "FAILED") return message ?? t`It could not go on.`;
  if (job.undoneAt !== null) return t`Undone`;
  const parts = [doneWords(job), skippedWords(job), failedWords(job)].filter((part) => part !== "");
  const said = parts.join(" · ");
  if (state === "CANCELLED") return said ? t`Stopped: ${said}` : t`Stopped`;
  return said || t`There was nothing to do`;
}

function doneWords({ kind, succeeded, undoes }: Job): string {
  if (succeeded === 0) return "";
  switch (kind) {
    case "BULK_DELETE":
      return plural(succeeded, { one: "# moved to the trash", other: "# moved to the trash" });
    case "MESSAGES":
      return plural(succeeded, { one: "# sent", other: "# sent" });
    case "EXPORT":
      return plural(succeeded, { one: "# row", other: "# rows" });
    case "DUPLICATE_SEARCH":
      return plural(succeeded, { one: "# record looked through", other: "# records looked through" });
    case "UNDO":
      // of an import, which is no job: whom it added goes to the trash, only what it changed is put back
      if (undoes === null) return plural(succeeded, { one: "# taken back", other: "# taken back" });
      return plural(succeeded, { one: "# put back", other: "# put back" });
    default:
      return plural(succeeded, { one: "# changed", other: "# changed" });
  }
}

const skippedWords = ({ skipped }: Job) =>
  skipped > 0 ? plural(skipped, { one: "# was so already", other: "# were so already" }) : "";

function failedWords({ kind, failed }: Job): string {
  if (failed === 0) return "";
  return kind === "MESSAGES"
    ? plural(failed, { one: "# not sent", other: "# not sent" })
    : plural(failed, { one: "# refused", other: "# refused" });
}
