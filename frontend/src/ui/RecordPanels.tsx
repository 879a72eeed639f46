import { useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { PanelTab } from "./PanelTab";
import styles from "./RecordPanels.module.css";
import { nextTab, type RecordPanel } from "./recordPanel";
import { ScrollRow } from "./ScrollRow";

type RecordPanelsProps = { panels: readonly RecordPanel[]; first: string };

/** The sides of a record, one at a time; which one is in the address. Arrow keys go from tab to tab. */
export function RecordPanels({ panels, first }: RecordPanelsProps) {
  const { t } = useLingui();
  const id = useId();
  const { panel: asked } = useSearch({ strict: false });
  const current = panels.find(({ key }) => key === asked) ?? panels.find(({ key }) => key === first);
  if (!current) return null;
  return (
    <div className={styles.panels}>
      <ScrollRow className={styles.row ?? ""}>
        {/* the tabs have the focus; the keys come up from them */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div role="tablist" aria-label={t`Parts of the record`} className={styles.tabs} onKeyDown={turn}>
          {panels.map((panel) => (
            <PanelTab
              key={panel.key}
              panel={panel}
              id={`${id}-${panel.key}`}
              controls={id}
              current={panel.key === current.key}
              search={panel.key === first ? {} : { panel: panel.key }}
            />
          ))}
        </div>
      </ScrollRow>
      <div
        key={current.key}
        role="tabpanel"
        id={id}
        // has the focus of what was taken away in it
        tabIndex={-1}
        aria-labelledby={`${id}-${current.key}`}
        className={styles.body}
      >
        <div className={styles.content} data-wide={current.wide || undefined}>
          {current.content}
        </div>
      </div>
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** To the neighbour, at the end around to the other; it opens at once. */
function turn(event: React.KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const next = nextTab(tabs.indexOf(document.activeElement as HTMLElement), step, tabs.length);
  event.preventDefault();
  tabs[next]?.focus();
  tabs[next]?.click();
}
