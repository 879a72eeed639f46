import { useLingui } from "@lingui/react/macro";
import { AsteriskForm } from "~/features/telephony/settings/AsteriskForm";
import { DeleteLine } from "~/features/telephony/settings/DeleteLine";
import { LineDialling } from "~/features/telephony/settings/LineDialling";
import { LineForm } from "~/features/telephony/settings/LineForm";
import { useLine } from "~/features/telephony/settings/lines";
import { NumbersForm } from "~/features/telephony/settings/NumbersForm";
import { LineSetup } from "~/features/telephony/settings/setup/LineSetup";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon, WarningIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import styles from "./CrmPart.module.css";
import { LinePhones } from "./LinePhones";
import { Part } from "./Part";
import { Trail } from "./Trail";
import { LINE_TABS, type LineTab, lineTab } from "./telephonyTabs";

type LinePartProps = { id: string; tab: string | null; onDeleted: () => void };

/** One line to a PBX: a tab for each side of it. */
export function LinePart({ id, tab: asked, onDeleted }: LinePartProps) {
  const { t, i18n } = useLingui();
  const { line, failed, reload, round } = useLine(id);
  const tab = lineTab(asked);
  const title = (name: string) => (
    <Trail section="telephony" label={t`Telephony`}>
      {name}
    </Trail>
  );
  if (failed || line === null) {
    return (
      <Part title={title(t`Not found`)}>
        <EmptyState
          icon={failed ? WarningIcon : PhoneIcon}
          title={failed ? t`The line could not be read` : t`There is no such line`}
        />
      </Part>
    );
  }
  if (!line) return null;
  const tabs = Object.entries(LINE_TABS).map(([key, { label }]) => ({
    key,
    label: i18n._(label),
    to: settingsPath("telephony", id, key === "general" ? undefined : key),
  }));
  const form = { key: round, line, onReload: () => void reload() };
  const bodies: Record<LineTab, () => React.ReactNode> = {
    general: () => <LineForm {...form} key={form.key} />,
    setup: () => <LineSetup line={line} />,
    phones: () => <LinePhones {...form} key={form.key} />,
    numbers: () => <NumbersForm {...form} key={form.key} />,
    dialling: () => <LineDialling {...form} key={form.key} />,
    asterisk: () => <AsteriskForm {...form} key={form.key} />,
  };
  return (
    <Part
      title={title(line.name)}
      action={tab === "general" && <DeleteLine line={line} onDeleted={onDeleted} />}
    >
      <div className={styles.tabs}>
        <LinkTabs label={line.name} tabs={tabs} current={tab} />
      </div>
      <p className={styles.text}>{i18n._(LINE_TABS[tab].text)}</p>
      <div key={tab} className={styles.body} data-wide={tab === "phones" || undefined}>
        {bodies[tab]()}
      </div>
    </Part>
  );
}
