import { useLingui } from "@lingui/react/macro";
import { MultiSelect } from "@mantine/core";
import { useState } from "react";
import { UserOption } from "./UserOption";
import { useUsersFound } from "./useUsersFound";

type Named = { id: string; name: string };

type UserPickProps = {
  label: string;
  /** No label above it; it is read out all the same. */
  bare?: boolean;
  description?: string;
  /** Ids of the chosen. */
  value: readonly string[];
  /** The chosen as they came, for their names; those who are picked here are remembered here. */
  users: readonly Named[];
  error?: string | undefined;
  onChange: (ids: string[]) => void;
};

/** Several users as a form's field, searched for among all by name or e-mail. */
export function UserPick({ label, bare = false, description, value, users, error, onChange }: UserPickProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [picked, setPicked] = useState<readonly Named[]>([]);
  const { users: found, waiting } = useUsersFound(search);
  const byId = new Map([...users, ...picked, ...found].map(({ id, name }) => [id, name]));
  const offered = new Set(found.map(({ id }) => id));
  const choose = (ids: string[]) => {
    setPicked([...picked, ...found.filter(({ id }) => ids.includes(id))]);
    onChange(ids);
  };
  return (
    <MultiSelect
      {...(bare ? { "aria-label": label } : { label })}
      description={description}
      searchable
      hidePickedOptions
      selectFirstOptionOnChange
      placeholder={value.length === 0 ? t`Search by name or e-mail…` : ""}
      nothingFoundMessage={waiting ? t`Loading…` : t`Nobody by that name`}
      data={[...byId].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options }) => options.filter((option) => "value" in option && offered.has(option.value))}
      renderOption={({ option }) => <UserOption user={found.find(({ id }) => id === option.value)} />}
      searchValue={search}
      onSearchChange={setSearch}
      value={[...value]}
      error={error}
      onChange={choose}
      onKeyDown={(event) => {
        // Enter chooses; it doesn't send the form around an open list
        if (event.key === "Enter" && event.currentTarget.ariaExpanded === "true") event.preventDefault();
      }}
    />
  );
}
