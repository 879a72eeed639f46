import { useLingui } from "@lingui/react/macro";
import { settingsPath } from "~/lib/settingsPath";
import { LinkList } from "~/ui/LinkList";
import { useNarrow } from "~/ui/useNarrow";
import { WebhookState } from "./WebhookState";
import type { Webhook } from "./webhooks";

/** Where each leads, and whether it works. */
export function WebhookList({ webhooks }: { webhooks: readonly Webhook[] }) {
  const { t } = useLingui();
  const narrow = useNarrow();
  return (
    <LinkList
      label={t`Webhooks`}
      items={webhooks}
      to={({ id }) => settingsPath("webhooks", id)}
      title={({ name }) => name}
      under={narrow ? state : ({ url }) => url}
      {...(narrow ? {} : { aside: state })}
    />
  );
}

const state = (webhook: Webhook) => <WebhookState webhook={webhook} />;
