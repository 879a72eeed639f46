import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SearchSelect } from "./SearchSelect";
import { useOrganizationsFound } from "./useFound";
import type { Named } from "./values";

type RecordFieldProps = {
  value: Named | null;
  error: string | undefined;
  required?: boolean;
  onChange: (chosen: Named | null) => void;
};

/** The organization that an activity is with. */
export function OrganizationField(props: RecordFieldProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState(props.value?.name ?? "");
  // the name that stands there is no search
  const found = useOrganizationsFound(search === props.value?.name ? "" : search);
  return <SearchSelect {...props} {...found} label={t`Organization`} search={search} onSearch={setSearch} />;
}
