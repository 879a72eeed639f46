import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { DictionaryKind } from "~/gql/graphql";
import type { OptionGroup } from "~/ui/filter/parameter";

const OPTIONS = graphql(`
  query DictionaryOptions($kind: DictionaryKind!) { dictionary(kind: $kind) { id name colour } }
`);

/** A dictionary's entries as a filter offers them, hidden ones too: old records have them. undefined: on their way. */
export function useDictionaryOptions(
  kind: DictionaryKind,
  pause: boolean,
): readonly OptionGroup[] | undefined {
  const [{ data }] = useQuery({
    query: OPTIONS,
    variables: { kind },
    pause,
    requestPolicy: "cache-and-network",
  });
  const entries = data?.dictionary;
  return useMemo(
    () =>
      entries && [
        { name: "", options: entries.map(({ id, name, colour }) => ({ id, label: name, colour })) },
      ],
    [entries],
  );
}
