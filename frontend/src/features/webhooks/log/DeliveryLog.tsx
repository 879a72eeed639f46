import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import type { WebhookDeliveryState } from "~/gql/graphql";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { LogIcon, WarningIcon } from "~/ui/icons";
import { MoreRows } from "~/ui/MoreRows";
import { STATE_WORDS, STATES } from "../states";
import { useEventGroups } from "../webhooks";
import { DeliveryDrawer } from "./DeliveryDrawer";
import { DeliveryLine } from "./DeliveryLine";
import styles from "./DeliveryLog.module.css";
import { type LogFilter, useDeliveries } from "./useDeliveries";

type DeliveryLogProps = { webhookId: string; deliveryId: string | null };

/** What was sent to a webhook, with the one that the address names opened beside it. */
export function DeliveryLog({ webhookId, deliveryId }: DeliveryLogProps) {
  const { t, i18n } = useLingui();
  const [state, setState] = useState<WebhookDeliveryState | null>(null);
  const [event, setEvent] = useState<string | null>(null);
  const groups = useEventGroups() ?? [];
  const events = groups.map(({ title, events: each }) => ({
    group: title,
    items: each.map(({ name }) => ({ value: name, label: name })),
  }));
  return (
    <div>
      <div className={styles.filter}>
        <Select
          label={t`State`}
          placeholder={t`Any`}
          clearable
          data={STATES.map((value) => ({ value, label: i18n._(STATE_WORDS[value]) }))}
          value={state}
          onChange={setState}
        />
        <Select
          label={t`Event`}
          placeholder={t`Any`}
          clearable
          searchable
          data={events}
          value={event}
          onChange={setEvent}
        />
      </div>
      <Rows
        key={`${state} ${event}`}
        filter={{ webhookId, state, event }}
        openId={deliveryId}
        all={state === null && event === null}
      />
      {deliveryId !== null && <DeliveryDrawer webhookId={webhookId} id={deliveryId} />}
    </div>
  );
}

function Rows({ filter, openId, all }: { filter: LogFilter; openId: string | null; all: boolean }) {
  const { t } = useLingui();
  const { rows, failed, loading, more } = useDeliveries(filter);
  if (failed && !rows) return <EmptyState icon={WarningIcon} title={t`The log could not be read`} />;
  if (rows?.length === 0) {
    return (
      <EmptyState icon={LogIcon} title={all ? t`Nothing sent yet` : t`Nothing of what was chosen`}>
        {all
          ? t`What happens from now on stands here as it is sent, for thirty days. Send a test to try the address.`
          : undefined}
      </EmptyState>
    );
  }
  return (
    <div className={styles.frame}>
      <ol className={styles.list} aria-label={t`Deliveries`}>
        {rows?.map((row) => (
          <DeliveryLine
            key={row.id}
            row={row}
            open={row.id === openId}
            to={settingsPath("webhooks", filter.webhookId, row.id)}
          />
        ))}
      </ol>
      <MoreRows loading={loading} more={more} />
    </div>
  );
}
