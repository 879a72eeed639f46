import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ExportKind } from "~/features/exports/exports";
import { useMay } from "~/features/identity/viewer";
import { useHotkeys } from "~/lib/hotkeys";
import { ChoicesIcon, DownloadIcon, ImportIcon, JumpIcon, MoreIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { EVERYTHING, type Ticking } from "~/ui/table/selection";
import type { Jump } from "~/ui/table/useJump";
import { DensityItem } from "./DensityItem";
import { ExportList } from "./ExportList";
import type { ListState } from "./listState";

type ListMenuProps = {
  kind: ExportKind | null;
  state: ListState;
  keys: readonly string[];
  count: number | null;
  ticking: Ticking;
  jump: Jump;
};

/** What can be done with a list as a whole. */
export function ListMenu({ kind, state, keys, count, ticking, jump }: ListMenuProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [exporting, setExporting] = useState(false);
  const mayExport = useMay("records:export") && kind !== null;
  const mayImport = useMay("contacts:import") && kind === "contact";
  const table = state.layout === "TABLE";
  const jumps = table && jump.by !== null;
  useHotkeys(jumps ? [{ keys: "g n", label: t`Go to a name or a city`, run: () => jump.ask(true) }] : []);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t`More`}>
            <MoreIcon size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {table && (
            <Menu.Item leftSection={<ChoicesIcon size={14} />} onClick={ticking.tickAll}>
              {t`Select all`}
            </Menu.Item>
          )}
          {jumps && (
            <Menu.Item
              leftSection={<JumpIcon size={14} />}
              rightSection={<Kbd keys="g n" />}
              onClick={() => jump.ask(true)}
            >
              {jump.by === "city" ? t`Go to a city…` : t`Go to a name…`}
            </Menu.Item>
          )}
          {table && <DensityItem density={state.density} onChange={state.setDensity} />}
          {mayImport && (
            <Menu.Item
              leftSection={<ImportIcon size={14} />}
              onClick={() => void navigate({ to: "/imports" })}
            >
              {t`Import…`}
            </Menu.Item>
          )}
          {mayExport && (
            <Menu.Item leftSection={<DownloadIcon size={14} />} onClick={() => setExporting(true)}>
              {t`Export…`}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {exporting && kind !== null && (
        <ExportList
          kind={kind}
          selection={EVERYTHING}
          filter={state.filter}
          order={state.order}
          columns={keys}
          count={count ?? 0}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
