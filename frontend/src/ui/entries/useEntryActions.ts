import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { EntryActions, EntryPatch, NewEntry } from "./entry";

type Document<Input> = TypedDocumentNode<object, { input: Input }>;

/** The mutations of one of a Crm's dictionaries. */
export type EntryDocuments = {
  create: Document<NewEntry & { crmId: string }>;
  update: Document<EntryPatch & { id: string; expectedVersion?: number }>;
  remove: Document<{ id: string; replacementId?: string | null }>;
};

/** What one can do with a dictionary of the Crm; `reload` asks for the list again. */
export function useEntryActions(
  { create, update, remove }: EntryDocuments,
  crmId: string,
  reload: () => Promise<void>,
): Omit<EntryActions, "move"> {
  const creating = useAction(create);
  const updating = useAction(update);
  const removing = useAction(remove);
  const done = useDone(reload);
  return {
    add: async (values) => done((await creating.run({ input: { crmId, ...values } })).errors),
    change: async ({ id, version }, patch, { force }) => {
      const expected = force ? {} : { expectedVersion: version };
      const { errors } = await updating.run({ input: { id, ...expected, ...patch } });
      return errors.all.length > 0 ? errors : null;
    },
    remove: async (id, replacementId) => {
      const instead = replacementId === undefined ? {} : { replacementId };
      return done((await removing.run({ input: { id, ...instead } })).errors);
    },
  };
}

/** Puts a dictionary of the Crm in order. */
export function useEntryOrder(
  reorder: Document<{ crmId: string; ids: string[] }>,
  crmId: string,
  reload: () => Promise<void>,
): EntryActions["move"] {
  const { run } = useAction(reorder);
  const done = useDone(reload);
  return async (ids) => done((await run({ input: { crmId, ids } })).errors);
}

/** What was not refused is read again. */
function useDone(reload: () => Promise<void>) {
  return async (errors: UserErrors) => {
    if (errors.all.length > 0) return errors;
    await reload();
    return null;
  };
}
