import { useLingui } from "@lingui/react/macro";
import { notifications } from "@mantine/notifications";
import { ManyCombobox } from "~/ui/fields/ManyCombobox";
import type { SaveField } from "~/ui/fields/saveField";

type Tag = { id: string; name: string; colour: string };

type TagMenuProps = {
  tags: readonly Tag[];
  /** The tags of the record's Crm. */
  all: readonly Tag[];
  onSave: SaveField<string[]>;
  /** The button that opens the list. */
  children: (toggle: () => void) => React.ReactElement;
};

/** A record's tags behind a button of their own. */
export function TagMenu({ tags, all, onSave, children }: TagMenuProps) {
  const { t } = useLingui();
  const choose = async (ids: string[]) => {
    const refused = await onSave(ids, { force: false });
    if (refused)
      notifications.show({
        color: "red",
        message: refused.text,
        closeButtonProps: { "aria-label": t`Close` },
      });
  };
  return (
    <ManyCombobox label={t`Tags`} values={tags.map(optionOf)} options={all.map(optionOf)} onChoose={choose}>
      {({ toggle }) => children(toggle)}
    </ManyCombobox>
  );
}

const optionOf = ({ id, name, colour }: Tag) => ({ id, label: name, colour });
