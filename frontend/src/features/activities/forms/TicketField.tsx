import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { SearchSelect } from "./SearchSelect";
import { useTicketsFound } from "./useFound";
import type { Named } from "./values";

type TicketFieldProps = {
  value: Named | null;
  error: string | undefined;
  onChange: (chosen: Named | null) => void;
};

/** The ticket that an activity is for. */
export function TicketField(props: TicketFieldProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState(props.value?.name ?? "");
  const found = useTicketsFound(search === props.value?.name ? "" : search, false);
  return <SearchSelect {...props} {...found} label={t`Ticket`} search={search} onSearch={setSearch} />;
}
