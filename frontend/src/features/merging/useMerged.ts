import { useQuery } from "urql";
import { CONTACTS, type Merged, type MergedKind, ORGANIZATIONS } from "./merge";

/** The records that are to be merged, in the order of their ids; nothing while they are asked for. */
export function useMerged(kind: MergedKind, ids: readonly string[]): readonly Merged[] | undefined {
  const variables = { filter: { id: { in: [...ids] } } };
  const ofPeople = kind === "contact";
  const [contacts] = useQuery({ query: CONTACTS, variables, pause: !ofPeople });
  const [organizations] = useQuery({ query: ORGANIZATIONS, variables, pause: ofPeople });
  const found: readonly Merged[] | undefined = ofPeople
    ? contacts.data?.contacts.nodes
    : organizations.data?.organizations.nodes;
  return found && ids.flatMap((id) => found.filter((record) => record.id === id));
}
