import { useLingui } from "@lingui/react/macro";
import { ContactBaseForm } from "~/features/crms/base/ContactBaseForm";
import { CrmForm } from "~/features/crms/CrmForm";
import { useCrm } from "~/features/crms/crmQuery";
import { DeleteCrm } from "~/features/crms/DeleteCrm";
import { FieldList } from "~/features/custom_fields/settings/FieldList";
import { PositionList } from "~/features/dictionaries/PositionList";
import { SourceList } from "~/features/dictionaries/SourceList";
import { StageList } from "~/features/dictionaries/StageList";
import { SegmentationEditor } from "~/features/segments/SegmentationEditor";
import { TagList } from "~/features/tags/settings/TagList";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { CrmIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import styles from "./CrmPart.module.css";
import { CRM_TABS, type CrmTab, crmTab } from "./crmTabs";
import { Part } from "./Part";
import { Trail } from "./Trail";

type CrmPartProps = { id: string; tab: string | null; onDeleted: () => void };

/** One Crm: a tab for each side of it. */
export function CrmPart({ id, tab: asked, onDeleted }: CrmPartProps) {
  const { t, i18n } = useLingui();
  const { crm, reload, round } = useCrm(id);
  const tab = crmTab(asked);
  const title = (name: string) => (
    <Trail section="crms" label={t`CRMs`}>
      {name}
    </Trail>
  );
  if (crm === null) {
    return (
      <Part title={title(t`Not found`)}>
        <EmptyState icon={CrmIcon} title={t`There is no such CRM`} />
      </Part>
    );
  }
  if (!crm) return null;
  const tabs = Object.entries(CRM_TABS).map(([key, { label }]) => ({
    key,
    label: i18n._(label),
    to: settingsPath("crms", id, key === "general" ? undefined : key),
  }));
  const general = <CrmForm key={round} crm={crm} onReload={() => void reload()} />;
  const bodies: Record<CrmTab, () => React.ReactNode> = {
    general: () => general,
    base: () => <ContactBaseForm crm={crm} />,
    stages: () => <StageList crmId={id} />,
    positions: () => <PositionList crmId={id} />,
    sources: () => <SourceList crmId={id} />,
    tags: () => <TagList crmId={id} />,
    "contact-fields": () => <FieldList key="contact" crmId={id} target="CONTACT" />,
    "organization-fields": () => <FieldList key="organization" crmId={id} target="ORGANIZATION" />,
    segmentation: () => <SegmentationEditor crmId={id} />,
  };
  return (
    <Part title={title(crm.name)} action={tab === "general" && <DeleteCrm crm={crm} onDeleted={onDeleted} />}>
      <div className={styles.tabs}>
        <LinkTabs label={crm.name} tabs={tabs} current={tab} />
      </div>
      <p className={styles.text}>{i18n._(CRM_TABS[tab].text)}</p>
      <div key={tab} className={styles.body} data-wide={tab === "segmentation" || undefined}>
        {bodies[tab]()}
      </div>
    </Part>
  );
}
