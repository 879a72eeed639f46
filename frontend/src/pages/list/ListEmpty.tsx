import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EmptyState } from "~/ui/EmptyState";
import { FilterIcon, SearchIcon } from "~/ui/icons";
import type { ListState } from "./listState";

type ListEmptyProps = {
  state: Pick<ListState, "conditions" | "setConditions" | "q" | "setQ">;
  /** Where nothing narrows the list, and there is nothing all the same. */
  nothing: React.ReactNode;
  titles: { filtered: string; searched: string };
  /** What the quick text searches. */
  searchedIn: React.ReactNode;
};

/** A list without rows: none at all, none that fit, none found; and the way out. */
export function ListEmpty({ state, nothing, titles, searchedIn }: ListEmptyProps) {
  const { t } = useLingui();
  if (state.conditions) {
    return (
      <EmptyState
        icon={FilterIcon}
        title={titles.filtered}
        action={
          <Button variant="default" onClick={() => state.setConditions(null)}>
            {t`Clear filter`}
          </Button>
        }
      >
        <Trans>Take one of the conditions away to see more.</Trans>
      </EmptyState>
    );
  }
  if (!state.q) return nothing;
  return (
    <EmptyState
      icon={SearchIcon}
      title={titles.searched}
      action={
        <Button variant="default" onClick={() => state.setQ("")}>
          {t`Clear search`}
        </Button>
      }
    >
      {searchedIn}
    </EmptyState>
  );
}
