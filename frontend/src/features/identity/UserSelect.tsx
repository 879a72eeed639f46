import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { UserOption } from "./UserOption";
import { useUsersFound } from "./useUsersFound";

type UserSelectProps = {
  label: string;
  /** No label above it; it is read out all the same. */
  bare?: boolean;
  value: string | null;
  /** Who is chosen to begin with, for their name. */
  user?: { name: string } | null;
  required?: boolean;
  error?: string | undefined;
  onChange: (id: string | null) => void;
};

/** One user as a form's field, searched for among all by name or e-mail. */
export function UserSelect({
  label,
  bare = false,
  value,
  user: given,
  required = false,
  error,
  onChange,
}: UserSelectProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [name, setName] = useState(given?.name ?? "");
  // the name that stands there is no search
  const { users, waiting } = useUsersFound(search === name ? "" : search);
  const data = users.map((user) => ({ value: user.id, label: user.name }));
  const chosen = value === null || users.some(({ id }) => id === value) ? [] : [{ value, label: name }];
  return (
    <Select
      {...(bare ? { "aria-label": label } : { label })}
      withAsterisk={required}
      aria-required={required}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      // when the answer is there, so that Enter chooses it
      selectFirstOptionOnChange={!waiting}
      placeholder={t`Search by name or e-mail…`}
      nothingFoundMessage={waiting ? t`Loading…` : t`Nobody by that name`}
      data={[...data, ...chosen]}
      filter={({ options }) => options.slice(0, data.length)}
      renderOption={({ option }) => <UserOption user={users.find(({ id }) => id === option.value)} />}
      value={value}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id, option) => {
        setName(option?.label ?? "");
        onChange(id);
      }}
    />
  );
}
