import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { Named } from "./values";

type SearchSelectProps = {
  label: string;
  required?: boolean;
  value: Named | null;
  error: string | undefined;
  search: string;
  onSearch: (text: string) => void;
  found: readonly Named[];
  /** The answer to what was typed last is still on its way. */
  waiting: boolean;
  onChange: (chosen: Named | null) => void;
};

/** One of many records as a form's field, searched for on the server. */
export function SearchSelect(props: SearchSelectProps) {
  const { label, required = false, value, error, search, onSearch, found, waiting, onChange } = props;
  const { t } = useLingui();
  const options = found.map(({ id, name }) => ({ value: id, label: name }));
  const known = value === null || found.some(({ id }) => id === value.id);
  return (
    <Select
      label={label}
      withAsterisk={required}
      aria-required={required}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      // when the answer is there: what Enter chooses is never an answer to less than was typed
      selectFirstOptionOnChange={!waiting}
      openOnFocus={false}
      placeholder={t`Search…`}
      nothingFoundMessage={waiting ? t`Loading…` : t`Nothing found`}
      data={known ? options : [...options, { value: value.id, label: value.name }]}
      filter={({ options: all }) => all.slice(0, options.length)}
      value={value?.id ?? null}
      error={error}
      searchValue={search}
      onSearchChange={onSearch}
      onChange={(id, option) => onChange(id === null ? null : { id, name: option.label })}
    />
  );
}
