import { useState } from "react";
import { graphql, readFragment } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { inputOf } from "./edit";
import { draftOf, FLOW, type Flow, type FlowDraft } from "./flow";

const SAVE = graphql(`
  mutation TicketFlowSave($input: TicketFlowInput!) {
    ticketFlowSave(input: $input) {
      flow { ...TicketFlowParts }
      userErrors { code message path }
    }
  }
`);

type FlowEdit = {
  draft: FlowDraft;
  dirty: boolean;
  busy: boolean;
  errors: UserErrors;
  change: (draft: FlowDraft) => void;
  /** What was refused. */
  save: (force: boolean) => Promise<UserErrors>;
  reset: () => void;
};

/** A flow as it is edited; nothing is saved until all of it is. While nothing is changed it follows what others save. */
export function useFlowEdit(flow: Flow): FlowEdit {
  const [from, setFrom] = useState(flow);
  const [draft, setDraft] = useState(() => draftOf(flow));
  const { run, errors, busy, forget } = useAction(SAVE);
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(from));
  const take = (saved: Flow) => {
    setFrom(saved);
    setDraft(draftOf(saved));
  };
  if (flow.version > from.version && !dirty) take(flow);
  return {
    draft,
    dirty,
    busy,
    errors,
    change: setDraft,
    save: async (force) => {
      const version = force ? flow.version : from.version;
      const { payload, errors: refused } = await run({ input: inputOf(draft, flow.type.id, version) });
      const saved = payload && readFragment(FLOW, payload.flow);
      if (saved) take(saved);
      return refused;
    },
    reset: () => {
      forget();
      setDraft(draftOf(from));
    },
  };
}
