import { useLingui } from "@lingui/react";
import { formatAgo, formatDateTime } from "~/lib/format";
import { useNow } from "./useNow";

const MINUTE = 60_000;

/** "5 min. ago", with the full date on hover. */
export function RelativeTime({ at }: { at: string }) {
  const { i18n } = useLingui();
  const now = useNow(MINUTE);
  return (
    <time dateTime={at} title={formatDateTime(at, i18n.locale)}>
      {formatAgo(at, Math.max(now, Date.parse(at)), i18n.locale)}
    </time>
  );
}
