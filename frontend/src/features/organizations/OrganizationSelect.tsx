import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { FOUND } from "./OrganizationPick";

const PAUSE_MS = 180;

type OrganizationSelectProps = {
  label: string;
  crmId: string;
  value: string | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

/** One organization of a Crm as a form's field, searched for by name, place or number. */
export function OrganizationSelect({ label, crmId, value, error, onChange }: OrganizationSelectProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  // the name that stands there is no search
  const wanted = search === chosen?.label ? "" : search.trim();
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const filter = { crm: { eq: crmId }, ...(settled ? { search: settled } : {}) };
  const [{ data, fetching }] = useQuery({ query: FOUND, variables: { filter } });
  const waiting = fetching || settled !== wanted;
  const found = data?.organizations.nodes ?? [];
  const options = found.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const known = !chosen || options.some((option) => option.value === chosen.value);
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      // when the answer is there: what Enter chooses is never an answer to less than was typed
      selectFirstOptionOnChange={!waiting}
      openOnFocus={false}
      placeholder={t`Name or number…`}
      nothingFoundMessage={waiting ? t`Loading…` : t`Nothing found`}
      data={known ? options : [...options, chosen]}
      filter={({ options: all }) => all.slice(0, options.length)}
      value={value}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id, option) => {
        setChosen(id === null ? null : { value: option.value, label: option.label });
        onChange(id);
      }}
    />
  );
}
