import { useLingui } from "@lingui/react/macro";
import type { MessageChannel } from "~/gql/graphql";

/** "SMS to Ewa Nowak"; of nobody yet, just what it is. */
export function useTitle(channel: MessageChannel, name: string): string {
  const { t } = useLingui();
  if (channel === "EMAIL") return name ? t`E-mail to ${name}` : t`E-mail`;
  if (channel === "SMS") return name ? t`SMS to ${name}` : t`SMS`;
  return name ? t`Fax to ${name}` : t`Fax`;
}
