import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CrmDialog } from "~/features/crms/CrmDialog";
import { CrmList } from "~/features/crms/CrmList";
import { useCrms } from "~/features/crms/useCrms";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { AddIcon } from "~/ui/icons";
import { CrmPart } from "./CrmPart";
import { Part } from "./Part";
import { useOpenPart } from "./useOpenPart";

export function CrmsPart({ id, tab }: { id: string | null; tab: string | null }) {
  const { t } = useLingui();
  const open = useOpenPart("crms");
  const { data, reload } = useCrms();
  useHotkeys(id === null ? [{ keys: "n", label: t`New CRM`, run: () => open(NEW) }] : []);
  const changed = (then?: string) => void reload().then(() => open(then));
  if (id !== null && id !== NEW) return <CrmPart key={id} id={id} tab={tab} onDeleted={() => changed()} />;
  return (
    <Part
      title={t`CRMs`}
      text={t`Contact bases. Every contact is in exactly one, with its stages, positions, sources and tags.`}
      action={
        <Button leftSection={<AddIcon size={15} />} onClick={() => open(NEW)}>
          <Trans>New CRM</Trans>
        </Button>
      }
    >
      {data && <CrmList crms={data.crms} />}
      {id === NEW && <CrmDialog onClose={() => open()} onCreated={changed} />}
    </Part>
  );
}
