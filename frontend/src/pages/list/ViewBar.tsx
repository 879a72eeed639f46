import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useMay, useViewer } from "~/features/identity/viewer";
import { RenameView } from "~/features/views/RenameView";
import { SaveView } from "~/features/views/SaveView";
import { usePins } from "~/features/views/usePins";
import { useViewDeeds } from "~/features/views/useViewDeeds";
import { ViewMenu } from "~/features/views/ViewMenu";
import { ViewsMenu } from "~/features/views/ViewsMenu";
import { ViewTabs } from "~/features/views/ViewTabs";
import { useHotkeys } from "~/lib/hotkeys";
import { copyLink } from "~/ui/record/copyLink";
import { FilterToggle } from "./FilterToggle";
import { keptOf } from "./kept";
import { linkTo } from "./linkTo";
import type { ListKind, ListState } from "./listState";
import { ALL } from "./lists";
import { useViewTabs } from "./useViewTabs";
import styles from "./ViewBar.module.css";

type ViewBarProps = { list: ListKind; state: ListState };

/** The views of a list, and what can be done with the one that is shown. */
export function ViewBar({ list, state }: ViewBarProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const mayShare = useMay("views:share");
  const [dialog, setDialog] = useState<"save" | "rename" | null>(null);
  const pins = usePins(list, user.id);
  const deeds = useViewDeeds(list, state.setView);
  const { view, views, viewKey, changed } = state;
  const tabs = useViewTabs(list, state, pins.isPinned);
  const choose = (at: number) => tabs[at - 1] && state.setView(tabs[at - 1]?.key ?? viewKey);
  useHotkeys([{ keys: "1-9", label: t`Show a view`, run: choose }]);

  // the button that saved goes; what it saved is where the keyboard goes on
  const bar = useRef<HTMLDivElement>(null);
  const saved = useRef<string | null>(null);
  useEffect(() => {
    if (changed || saved.current !== viewKey || dialog !== null) return;
    saved.current = null;
    bar.current?.querySelector<HTMLElement>("[aria-current=page]")?.focus();
  }, [changed, viewKey, dialog]);

  const save = async () => {
    if (!view) return;
    const refused = await deeds.change(view, keptOf(state));
    if (refused) return;
    saved.current = view.id;
    state.reset();
  };
  const pinned = view !== null && pins.isPinned(view);
  return (
    <div ref={bar} className={styles.bar}>
      <ViewTabs tabs={tabs} current={viewKey} changed={changed} onChoose={state.setView} />
      <ViewsMenu views={views} viewerId={user.id} current={viewKey} onChoose={state.setView} />
      <ViewMenu
        view={view}
        changed={changed}
        pinned={pinned}
        mayShare={mayShare}
        hasDefault={views.some(({ isDefault }) => isDefault)}
        on={{
          save: () => void save(),
          saveAs: () => setDialog("save"),
          discard: state.reset,
          rename: () => setDialog("rename"),
          share: () => void (view && deeds.change(view, { shared: !view.shared })),
          makeDefault: () => void deeds.makeDefault(view),
          noDefault: () => void deeds.makeDefault(null),
          pin: () => view && pins.toggle(view.id, pinned),
          copyLink: () => void copyLink(linkTo(state)),
          remove: () => void (view && deeds.remove(view).then((gone) => gone && state.setView(ALL))),
        }}
      />
      {changed && (
        <span className={styles.save}>
          {view?.viewerCan.edit ? (
            <Button size="compact-sm" variant="light" onClick={() => void save()}>{t`Save`}</Button>
          ) : (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => setDialog("save")}
            >{t`Save as a view…`}</Button>
          )}
        </span>
      )}
      <FilterToggle state={state} />
      {dialog === "save" && (
        <SaveView
          list={list}
          kept={keptOf(state)}
          mayShare={mayShare}
          onSaved={(id) => {
            setDialog(null);
            saved.current = id;
            state.setView(id);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "rename" && view && (
        <RenameView view={view} deeds={deeds} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}
