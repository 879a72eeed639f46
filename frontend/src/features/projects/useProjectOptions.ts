import { useMemo } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import type { OptionGroup } from "~/ui/filter/parameter";

const OPTIONS = graphql(`query ProjectOptions { projects { id name } }`);

/** The projects that the viewer sees, as a filter offers them; undefined while they are on their way. */
export function useProjectOptions(pause: boolean): readonly OptionGroup[] | undefined {
  const [{ data }] = useQuery({ query: OPTIONS, pause, requestPolicy: "cache-and-network" });
  const projects = data?.projects;
  return useMemo(
    () => projects && [{ name: "", options: projects.map(({ id, name }) => ({ id, label: name })) }],
    [projects],
  );
}
