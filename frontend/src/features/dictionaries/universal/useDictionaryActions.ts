import { type FragmentType, graphql, readFragment } from "~/gql";
import type { DictionaryEntryPatch, DictionaryKind } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import type { UserErrors } from "~/lib/graphql/userErrors";
import type { Entry, EntryActions } from "~/ui/entries/entry";

const PARTS = graphql(`
  fragment DictionaryEntryParts on DictionaryEntry { id version name colour default active }
`);

const CREATE = graphql(`
  mutation DictionaryEntryCreate($input: DictionaryEntryInput!) {
    dictionaryEntryCreate(input: $input) { dictionaryEntry { id } userErrors { code message path } }
  }
`);

const UPDATE = graphql(`
  mutation DictionaryEntryUpdate($input: DictionaryEntryPatch!) {
    dictionaryEntryUpdate(input: $input) {
      dictionaryEntry { id ...DictionaryEntryParts }
      userErrors { code message path }
    }
  }
`);

const DELETE = graphql(`
  mutation DictionaryEntryDelete($input: DeleteInput!) {
    dictionaryEntryDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

const REORDER = graphql(`
  mutation DictionaryReorder($input: DictionaryOrderInput!) {
    dictionaryReorder(input: $input) { dictionary { id rank } userErrors { code message path } }
  }
`);

/** An entry of a universal dictionary; `chosen`: the default. */
export type DictionaryEntry = Entry & { chosen: boolean };
type Outcome = Promise<UserErrors | null>;
type Dictionary = {
  actions: EntryActions;
  entriesOf: (masked: readonly FragmentType<typeof PARTS>[]) => DictionaryEntry[];
  makeDefault: (entry: Entry, on: boolean) => Outcome;
};

/** What one can do with a dictionary that all Crms share. What is not active is a hidden entry. */
export function useDictionaryActions(kind: DictionaryKind, reload: () => Promise<void>): Dictionary {
  const create = useAction(CREATE);
  const update = useAction(UPDATE);
  const remove = useAction(DELETE);
  const reorder = useAction(REORDER);
  const done = async (errors: UserErrors) => {
    if (errors.all.length > 0) return errors;
    await reload();
    return null;
  };
  const patch = async (
    { id, version }: Entry,
    values: Omit<DictionaryEntryPatch, "id" | "expectedVersion">,
    force: boolean,
  ) => {
    const expected = force ? {} : { expectedVersion: version };
    return done((await update.run({ input: { id, ...expected, ...values } })).errors);
  };
  return {
    actions: {
      add: async (values) => done((await create.run({ input: { kind, ...values } })).errors),
      change: (entry, { hidden, ...rest }, { force }) =>
        patch(entry, hidden === undefined ? rest : { ...rest, active: !hidden }, force),
      remove: async (id) => done((await remove.run({ input: { id } })).errors),
      move: async (ids) => done((await reorder.run({ input: { kind, ids } })).errors),
    },
    entriesOf: (masked) =>
      readFragment(PARTS, masked).map(({ active, default: chosen, ...entry }) => ({
        ...entry,
        hidden: !active,
        chosen,
      })),
    makeDefault: (entry, on) => patch(entry, { default: on }, false),
  };
}
