import { useLingui } from "@lingui/react/macro";
import { EntryList } from "~/ui/entries/EntryList";
import { TagForm } from "./TagForm";

export type Tag = { id: string; version: number; name: string; colour: string };
type TagListProps = { crmId: string; tags: readonly Tag[]; onReload: () => Promise<void> };

export function TagList({ crmId, tags, onReload }: TagListProps) {
  const { t } = useLingui();
  return (
    <EntryList
      label={t`Tags`}
      entries={tags}
      add={t`Add a tag`}
      empty={t`No tags yet.`}
      form={(tag, close) => <TagForm crmId={crmId} tag={tag} onReload={onReload} onClose={close} />}
    />
  );
}
