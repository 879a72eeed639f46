import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { Items } from "~/features/bulk/useBulkWords";

type OneOfProps = {
  label: string;
  items: Items;
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
};

const MANY = 8;

/** One of the words, from groups of Crms where there are several. */
export function OneOf({ label, items, value, error, onChange }: OneOfProps) {
  const { t } = useLingui();
  return (
    <Select
      aria-label={label}
      placeholder={t`Choose…`}
      data={items.map((item) => ("group" in item ? { ...item, items: [...item.items] } : item))}
      searchable={items.length > MANY || items.some((item) => "group" in item)}
      allowDeselect={false}
      nothingFoundMessage={t`Nothing found`}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
