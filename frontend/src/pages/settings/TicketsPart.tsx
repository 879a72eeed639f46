import { useLingui } from "@lingui/react/macro";
import { FlowEditor } from "~/features/tickets/flows/FlowEditor";
import { useFlows } from "~/features/tickets/flows/useFlows";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { TicketIcon } from "~/ui/icons";
import { LinkTabs } from "~/ui/LinkTabs";
import { Part } from "./Part";
import type { PartProps } from "./parts";
import styles from "./TicketsPart.module.css";

/** How tickets go: a tab for each type, which are entries of a dictionary. */
export function TicketsPart({ id }: PartProps) {
  const { t } = useLingui();
  const { flows, priorities, reload, round } = useFlows();
  const flow = flows?.find(({ type }) => type.id === id) ?? flows?.[0];
  const tabs = flows?.map(({ type }) => ({
    key: type.id,
    label: type.name,
    to: settingsPath("tickets", type.id),
  }));
  return (
    <Part
      title={t`Tickets`}
      text={t`Which states the tickets of each type go through, and how soon they are due. The types themselves stand among the dictionaries.`}
      wide
    >
      {flows?.length === 0 && <EmptyState icon={TicketIcon} title={t`There are no types of tickets yet`} />}
      {flow && tabs && (
        <>
          <div className={styles.tabs}>
            <LinkTabs label={t`Types of tickets`} tabs={tabs} current={flow.type.id} />
          </div>
          <FlowEditor
            key={`${flow.type.id} ${round}`}
            flow={flow}
            priorities={priorities}
            onReload={() => void reload()}
          />
        </>
      )}
    </Part>
  );
}
