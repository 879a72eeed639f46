import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { NewWebhook } from "~/features/webhooks/NewWebhook";
import { SecretOnce } from "~/features/webhooks/SecretOnce";
import { WebhookList } from "~/features/webhooks/WebhookList";
import { useWebhooks } from "~/features/webhooks/webhooks";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, WarningIcon, WebhookIcon } from "~/ui/icons";
import { Part } from "./Part";
import type { PartProps } from "./parts";
import { useOpenPart } from "./useOpenPart";
import { WebhookPart } from "./WebhookPart";

type Made = { name: string; secret: string };

/** Which systems are told of what happens; or one of them. */
export function WebhooksPart({ id, tab }: PartProps) {
  const open = useOpenPart("webhooks");
  const [made, setMade] = useState<Made | null>(null);
  return (
    <>
      {id === null || id === NEW ? (
        <All
          adding={id === NEW}
          onCreated={(created, webhookId) => {
            setMade(created);
            open(webhookId);
          }}
        />
      ) : (
        <WebhookPart key={id} id={id} tab={tab} onDeleted={() => open()} />
      )}
      {made && <SecretOnce {...made} onClose={() => setMade(null)} />}
    </>
  );
}

function All({ adding, onCreated }: { adding: boolean; onCreated: (made: Made, id: string) => void }) {
  const { t } = useLingui();
  const open = useOpenPart("webhooks");
  const { webhooks, failed } = useWebhooks();
  const add = () => open(NEW);
  useHotkeys([{ keys: "n", label: t`New webhook`, run: add }]);
  const button = (
    <Button leftSection={<AddIcon size={15} />} onClick={add}>
      <Trans>New webhook</Trans>
    </Button>
  );
  return (
    <Part
      title={t`Webhooks`}
      text={t`Other systems are told of what happens here, as it happens.`}
      action={webhooks && webhooks.length > 0 && button}
    >
      {failed && <EmptyState icon={WarningIcon} title={t`The webhooks could not be read`} />}
      {webhooks && webhooks.length > 0 && <WebhookList webhooks={webhooks} />}
      {webhooks?.length === 0 && (
        <EmptyState icon={WebhookIcon} title={t`No webhooks yet`} action={button}>
          {t`Accounting, a data warehouse or a script of your own gets a signed message for each event that you choose.`}
        </EmptyState>
      )}
      {adding && (
        <NewWebhook
          onCreated={({ id, name }, secret) => onCreated({ name, secret }, id)}
          onClose={() => open()}
        />
      )}
    </Part>
  );
}
