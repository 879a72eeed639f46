import { useLingui } from "@lingui/react/macro";
import { DeleteWebhook } from "~/features/webhooks/DeleteWebhook";
import { DeliveryLog } from "~/features/webhooks/log/DeliveryLog";
import { NewSecret } from "~/features/webhooks/NewSecret";
import { PauseBanner } from "~/features/webhooks/PauseBanner";
import { WebhookDeeds } from "~/features/webhooks/WebhookDeeds";
import { WebhookForm } from "~/features/webhooks/WebhookForm";
import { WebhookState } from "~/features/webhooks/WebhookState";
import { useWebhook } from "~/features/webhooks/webhooks";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { WarningIcon, WebhookIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import { useNarrow } from "~/ui/useNarrow";
import styles from "./CrmPart.module.css";
import { Part } from "./Part";
import { Trail } from "./Trail";

const SETTINGS = "settings";

type WebhookPartProps = { id: string; tab: string | null; onDeleted: () => void };

/** One webhook: what was sent there, one of it opened where the address names it, and how it is set up. */
export function WebhookPart({ id, tab, onDeleted }: WebhookPartProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const { webhook, failed, reload, round } = useWebhook(id);
  const title = (name: string) => (
    <Trail section="webhooks" label={t`Webhooks`}>
      {name}
    </Trail>
  );
  if (failed || webhook === null) {
    return (
      <Part title={title(t`Not found`)}>
        <EmptyState
          icon={failed ? WarningIcon : WebhookIcon}
          title={failed ? t`The webhook could not be read` : t`There is no such webhook`}
        />
      </Part>
    );
  }
  if (!webhook) return null;
  const deeds = <WebhookDeeds webhook={webhook} />;
  const setUp = tab === SETTINGS;
  const tabs = [
    { key: "log", label: t`Deliveries`, to: settingsPath("webhooks", id) },
    { key: SETTINGS, label: t`Settings`, to: settingsPath("webhooks", id, SETTINGS) },
  ];
  return (
    <Part
      title={title(webhook.name)}
      text={<WebhookState webhook={webhook} />}
      action={setUp ? <DeleteWebhook webhook={webhook} onDeleted={onDeleted} /> : !narrow && deeds}
      wide={!setUp}
    >
      <div>
        <PauseBanner webhook={webhook} />
        <div className={styles.tabs}>
          <LinkTabs label={webhook.name} tabs={tabs} current={setUp ? SETTINGS : "log"} />
        </div>
      </div>
      {setUp ? (
        <div>
          <WebhookForm key={round} webhook={webhook} onReload={() => void reload()} />
          <NewSecret webhook={webhook} />
        </div>
      ) : (
        <div>
          {narrow && <div className={styles.text}>{deeds}</div>}
          <DeliveryLog webhookId={id} deliveryId={tab} />
        </div>
      )}
    </Part>
  );
}
