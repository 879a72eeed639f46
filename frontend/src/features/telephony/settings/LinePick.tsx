import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { ListedLine } from "./lines";

type LinePickProps = {
  lines: readonly ListedLine[];
  value: string | null;
  /** What none chosen means; left out, one has to be chosen. */
  none?: string;
  onChange: (id: string | null) => void;
};

/** One of the lines as a field. */
export function LinePick({ lines, value, none, onChange }: LinePickProps) {
  const { t } = useLingui();
  return (
    <Select
      label={t`Line`}
      placeholder={none ?? t`Choose…`}
      clearable={none !== undefined}
      clearButtonProps={{ "aria-label": t`Clear` }}
      allowDeselect={none !== undefined}
      data={lines.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
