import { useLingui } from "@lingui/react/macro";
import { PickMany } from "~/ui/fields/PickMany";
import type { SaveField } from "~/ui/fields/saveField";

type Tag = { id: string; name: string; colour: string };
type TagPickProps = {
  tags: readonly Tag[];
  /** The tags of the record's Crm. */
  all: readonly Tag[];
  disabled: boolean;
  onSave: SaveField<string[]>;
};

export function TagPick({ tags, all, disabled, onSave }: TagPickProps) {
  const { t } = useLingui();
  return (
    <PickMany
      label={t`Tags`}
      values={tags.map(optionOf)}
      options={all.map(optionOf)}
      chips
      disabled={disabled}
      onSave={onSave}
    />
  );
}

const optionOf = ({ id, name, colour }: Tag) => ({ id, label: name, colour });
