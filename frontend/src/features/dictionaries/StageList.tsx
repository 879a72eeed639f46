import { useLingui } from "@lingui/react/macro";
import type { StageFlag } from "~/gql/graphql";
import { EntryList } from "~/ui/entries/EntryList";
import { FLAG_WORDS } from "./flagWords";
import { StageForm } from "./StageForm";

export type Stage = {
  id: string;
  version: number;
  name: string;
  colour: string;
  flag: StageFlag;
  inKanban: boolean;
};

type StageListProps = { crmId: string; stages: readonly Stage[]; onReload: () => Promise<void> };

/** A Crm's stages in their order. */
export function StageList({ crmId, stages, onReload }: StageListProps) {
  const { t, i18n } = useLingui();
  return (
    <EntryList
      label={t`Stages`}
      entries={stages}
      aside={(stage) =>
        [i18n._(FLAG_WORDS[stage.flag]), stage.inKanban ? "" : t`not on the board`]
          .filter(Boolean)
          .join(" · ")
      }
      add={t`Add a stage`}
      empty={t`No stages yet.`}
      form={(stage, close) => <StageForm crmId={crmId} stage={stage} onReload={onReload} onClose={close} />}
    />
  );
}
