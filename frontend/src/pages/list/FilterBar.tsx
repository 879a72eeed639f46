import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { FilterContext } from "~/ui/filter/FilterContext";
import type { Parameters } from "~/ui/filter/parameter";
import { useFocusBack } from "~/ui/useFocusBack";
import { useNarrow } from "~/ui/useNarrow";
import { FilterLine } from "./FilterLine";
import { FilterTree } from "./FilterTree";
import { ListNotice } from "./ListNotice";
import type { ListKind, ListState } from "./listState";
import { ALL } from "./lists";
import { useFilterModel } from "./useFilterModel";
import { useParameters } from "./useParameters";

type FilterBarProps = { list: ListKind; state: ListState };

/** The conditions that hold, in words, and what makes more of them. */
export function FilterBar({ list, state }: FilterBarProps) {
  const { t } = useLingui();
  const parameters = useParameters(list);
  return (
    <>
      {state.viewMissing && (
        <ListNotice
          text={t`The view in this address is gone, or its owner does not share it. All is shown instead.`}
          action={t`Show all`}
          onAction={() => state.setView(ALL)}
        />
      )}
      {state.strange && (
        <ListNotice
          text={t`A part of the filter in this address is not understood, and left out.`}
          action={t`Remove it`}
          onAction={() => state.setConditions(state.conditions)}
        />
      )}
      {parameters && <Builder state={state} parameters={parameters} />}
    </>
  );
}

/** On a phone all of it is in the tree, which comes from below. */
function Builder({ state, parameters }: { state: ListState; parameters: Parameters }) {
  const narrow = useNarrow();
  const { filtering, error, tree, closeTree } = useFilterModel(state, parameters);
  const { conditions, filterLine, setFilterLine, setConditions } = state;
  const adding = filterLine === "adding";
  // the first condition is on its way to the address
  const [coming, setComing] = useState(false);
  if (coming && conditions !== null) setComing(false);
  useFocusBack(adding && !narrow);
  const shown = !narrow && (adding || coming || (filterLine === "open" && conditions !== null));
  return (
    <FilterContext value={filtering}>
      {shown && (
        <FilterLine
          adding={adding}
          error={error}
          onAdd={() => setComing(conditions === null)}
          onLeave={() => setFilterLine("open")}
          onClear={() => setConditions(null)}
        />
      )}
      <FilterTree
        opened={tree || (narrow && adding)}
        narrow={narrow}
        error={error}
        onClear={() => setConditions(null)}
        onClose={() => {
          closeTree();
          if (narrow) setFilterLine("open");
        }}
      />
    </FilterContext>
  );
}
