import { useState } from "react";
import { AssignTicket } from "~/features/tickets/assign/AssignTicket";
import type { TicketOf } from "~/features/tickets/new/newTicket";
import { FilterContext } from "~/ui/filter/FilterContext";
import type { FilterJson } from "~/ui/filter/json";
import type { Parameters } from "~/ui/filter/parameter";
import { FilterLine } from "../list/FilterLine";
import { FilterTree } from "../list/FilterTree";
import { useFilterModel } from "../list/useFilterModel";
import { useParameters } from "../list/useParameters";

type AssignExistingProps = { of: TicketOf; onClose: () => void; onAssigned: () => void };

/** The choice of an existing ticket, with the filters that the list of tickets has. */
export function AssignExisting(props: AssignExistingProps) {
  const parameters = useParameters("TICKETS");
  return parameters && <WithFilter {...props} parameters={parameters} />;
}

function WithFilter({ parameters, ...props }: AssignExistingProps & { parameters: Parameters }) {
  const [conditions, setConditions] = useState<FilterJson | null>(null);
  const state = { filter: conditions, conditions, setConditions };
  const { filtering, error, tree, closeTree } = useFilterModel(state, parameters);
  const clear = () => setConditions(null);
  return (
    <FilterContext value={filtering}>
      <AssignTicket
        {...props}
        conditions={conditions}
        filterLine={
          <FilterLine
            adding={false}
            error={error}
            onAdd={() => undefined}
            onLeave={() => undefined}
            onClear={clear}
          />
        }
      />
      <FilterTree opened={tree} narrow={false} error={error} onClear={clear} onClose={closeTree} />
    </FilterContext>
  );
}
