import { useClient } from "urql";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import type { ContactRecord } from "../ContactRecord";
import type { ContactSave, Patch } from "./useContactSave";

const UPDATE = graphql(`
  mutation ContactUpdate($input: ContactPatch!) {
    contactUpdate(input: $input) {
      contact { id ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

const MOVE = graphql(`
  mutation ContactMove($input: ContactMoveInput!) {
    contactMove(input: $input) {
      contact { id ...ContactRecord }
      userErrors { code message path }
    }
  }
`);

const NOW = graphql(`query ContactNow($id: ID!) { contact(id: $id) { id ...ContactRecord } }`);

type Update = (patch: Patch, options: { force: boolean }) => ReturnType<ContactSave["save"]>;

export function useContactMutations({ id, version }: ContactRecord): {
  update: Update;
  move: ContactSave["move"];
} {
  const client = useClient();
  const updating = useAction(UPDATE);
  const moving = useAction(MOVE);
  return {
    update: async (patch, { force }) => {
      const expected = force ? {} : { expectedVersion: version };
      const { errors } = await updating.run({ input: { id, ...expected, ...patch } });
      // so that their value stands beside what was typed, even where the line is down that would have brought it
      if (errors.conflict) await client.query(NOW, { id }, { requestPolicy: "network-only" }).toPromise();
      return errors.all.length > 0 ? errors : null;
    },
    move: async (stageId) => {
      const { errors } = await moving.run({ input: { id, stageId } });
      return errors.all.length > 0 ? errors : null;
    },
  };
}
