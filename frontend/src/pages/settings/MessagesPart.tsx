import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useViewer } from "~/features/identity/viewer";
import { ALL_CHANNELS, CHANNELS } from "~/features/messaging/channels";
import { GatewaySettings } from "~/features/messaging/settings/GatewaySettings";
import { TemplateList } from "~/features/messaging/settings/TemplateList";
import { useTemplates } from "~/features/messaging/settings/useTemplates";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW, settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, TemplateIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import styles from "./MessagesPart.module.css";
import { Part } from "./Part";
import type { PartProps } from "./parts";
import { TemplatePart } from "./TemplatePart";
import { useOpenPart } from "./useOpenPart";

const TEMPLATES = "templates";

/** How messages are sent, a tab a channel, and the texts that are ready for them. */
export function MessagesPart({ id, tab }: PartProps) {
  const { t, i18n } = useLingui();
  const { user } = useViewer();
  const current = id ?? "email";
  const channel = ALL_CHANNELS.find((one) => one.toLowerCase() === current);
  if (current === TEMPLATES && tab !== null) return <TemplatePart id={tab} />;
  const tabs = [
    ...ALL_CHANNELS.map((one) => ({
      key: one.toLowerCase(),
      label: i18n._(CHANNELS[one].label),
      to: settingsPath("messages", one.toLowerCase()),
    })),
    { key: TEMPLATES, label: t`Templates`, to: settingsPath("messages", TEMPLATES) },
  ];
  return (
    <Part
      title={t`Messages`}
      text={t`What carries e-mails, SMS and faxes, and the texts that are ready for them.`}
      action={current === TEMPLATES && <NewTemplateButton />}
    >
      <div className={styles.tabs}>
        <LinkTabs label={t`Messages`} tabs={tabs} current={current} />
      </div>
      {channel && <GatewaySettings key={channel} channel={channel} ownAddress={user.email} />}
      {current === TEMPLATES && <Templates />}
    </Part>
  );
}

function Templates() {
  const { t } = useLingui();
  const { templates } = useTemplates();
  if (!templates) return null;
  if (templates.length > 0) return <TemplateList templates={templates} />;
  return (
    <EmptyState icon={TemplateIcon} title={t`No templates yet`}>
      <Trans>Texts that are often written, with fields that are filled in for whoever gets them.</Trans>
    </EmptyState>
  );
}

function NewTemplateButton() {
  const { t } = useLingui();
  const open = useOpenPart("messages");
  const add = () => open(TEMPLATES, NEW);
  useHotkeys([{ keys: "n", label: t`New template`, run: add }]);
  return (
    <Button leftSection={<AddIcon size={15} />} onClick={add}>
      <Trans>New template</Trans>
    </Button>
  );
}
