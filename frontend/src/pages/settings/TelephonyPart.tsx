import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { LogPart } from "~/features/telephony/log/LogPart";
import { Playground } from "~/features/telephony/playground/Playground";
import { LineList } from "~/features/telephony/settings/LineList";
import { type ListedLine, useLines } from "~/features/telephony/settings/lines";
import { NewLine } from "~/features/telephony/settings/NewLine";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW, settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { AddIcon, PhoneIcon, WarningIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import { LinePart } from "./LinePart";
import { LinesDoctor } from "./LinesDoctor";
import { Part } from "./Part";
import type { PartProps } from "./parts";
import styles from "./TelephonyPart.module.css";
import { TELEPHONY_TABS, telephonyTab } from "./telephonyTabs";
import { useOpenPart } from "./useOpenPart";

/** The lines to PBXes, what they post, and how numbers are looked for; or one line. */
export function TelephonyPart({ id, tab }: PartProps) {
  const { t, i18n } = useLingui();
  const open = useOpenPart("telephony");
  const { lines, failed, reload } = useLines();
  const side = telephonyTab(id);
  const add = (
    <Button leftSection={<AddIcon size={15} />} onClick={() => open(NEW)}>
      <Trans>New line</Trans>
    </Button>
  );
  useHotkeys(side === "lines" ? [{ keys: "n", label: t`New line`, run: () => open(NEW) }] : []);
  if (side === null && id !== null) {
    return <LinePart key={id} id={id} tab={tab} onDeleted={() => void reload().then(() => open())} />;
  }
  const current = side ?? "lines";
  const tabs = Object.entries(TELEPHONY_TABS).map(([key, { label }]) => ({
    key,
    label: i18n._(label),
    to: settingsPath("telephony", key === "lines" ? undefined : key),
  }));
  return (
    <Part
      title={t`Telephony`}
      text={i18n._(TELEPHONY_TABS[current].text)}
      action={current === "lines" && lines && lines.length > 0 && add}
      wide
    >
      <div>
        <LinkTabs label={t`Telephony`} tabs={tabs} current={current} />
      </div>
      {failed && <EmptyState icon={WarningIcon} title={t`The lines could not be read`} />}
      {lines && current === "lines" && <Lines lines={lines} add={add} />}
      {lines && current === "log" && <LogPart lines={lines} entryId={tab} />}
      {lines && current === "playground" && <Playground lines={lines} entryId={tab} />}
      {lines && current === "doctor" && <LinesDoctor lines={lines} />}
      {id === NEW && <NewLine onCreated={(line) => open(line, "setup")} onClose={() => open()} />}
    </Part>
  );
}

function Lines({ lines, add }: { lines: readonly ListedLine[]; add: React.ReactNode }) {
  const { t } = useLingui();
  if (lines.length > 0)
    return (
      <div className={styles.lines}>
        <LineList lines={lines} />
      </div>
    );
  return (
    <EmptyState icon={PhoneIcon} title={t`No PBX connected yet`} action={add}>
      <Trans>
        Make a line and give its address to your PBX. From then on everybody sees who calls before they
        answer.
      </Trans>
    </EmptyState>
  );
}
