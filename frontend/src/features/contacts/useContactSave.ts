import { graphql } from "~/gql";
import type { ContactPatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { ContactRecord } from "./ContactRecord";

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

type Patch = Omit<ContactPatch, "id" | "expectedVersion">;
type Options = { force: boolean };
type ContactSave = {
  save: (patch: Patch, options?: Options) => Promise<UserErrors | null>;
  move: (stageId: string) => Promise<UserErrors | null>;
};

/** Saves a part of a contact. Unless forced, a colleague's change of the same field is not written over. */
export function useContactSave({ id, version }: ContactRecord): ContactSave {
  const update = useAction(UPDATE);
  const moving = useAction(MOVE);
  return {
    save: async (patch, { force } = { force: false }) => {
      const expected = force ? {} : { expectedVersion: version };
      const { errors } = await update.run({ input: { id, ...expected, ...patch } });
      return errors.all.length > 0 ? errors : null;
    },
    move: async (stageId) => {
      const { errors } = await moving.run({ input: { id, stageId } });
      return errors.all.length > 0 ? errors : null;
    },
  };
}
