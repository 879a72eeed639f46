import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useState } from "react";
import { NONE } from "~/features/bulk/drafts";
import { FoundOrganizations } from "~/features/organizations/filter/FoundOrganizations";

type OrganizationOfProps = {
  label: string;
  value: string | null;
  error: string | undefined;
  onChange: (value: string | null) => void;
};

/** An organization, looked for while somebody types; or none. */
export function OrganizationOf({ label, value, error, onChange }: OrganizationOfProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [picked, setPicked] = useState("");
  const typed = search === picked ? "" : search;
  const chosen = value === null || value === NONE ? [] : [value];
  return (
    <FoundOrganizations search={typed} chosen={chosen} namesOnly={false}>
      {({ groups, loading }) => (
        <Select
          aria-label={label}
          placeholder={t`Search…`}
          data={[
            { value: NONE, label: t`None` },
            ...groups.flatMap(({ options }) =>
              options.map(({ id, label: name }) => ({ value: id, label: name })),
            ),
          ]}
          searchable
          allowDeselect={false}
          filter={({ options: all }) => all}
          nothingFoundMessage={loading ? t`Loading…` : t`Nothing found`}
          searchValue={search}
          onSearchChange={setSearch}
          value={value}
          error={error}
          onChange={(id, option) => {
            setPicked(option?.label ?? "");
            onChange(id);
          }}
        />
      )}
    </FoundOrganizations>
  );
}
