import type { Option } from "../fields/option";
import { matching } from "../fields/option";
import type { Parameter, SourceProps } from "./parameter";

type OptionsProps = SourceProps & { parameter: Pick<Parameter, "options" | "Source"> };

/** What can be chosen from, whether it is known beforehand or looked for on the server. */
export function Options({ parameter: { options, Source }, ...asked }: OptionsProps) {
  if (Source) return <Source {...asked} />;
  const { search, children } = asked;
  const all = options ?? [];
  const groups = all.map(({ name, options: own }) => ({ name, options: matching(own, search) }));
  return children({
    groups: groups.filter((group) => group.options.length > 0),
    named: new Map(all.flatMap((group) => group.options.map((one): [string, Option] => [one.id, one]))),
    loading: options === undefined,
  });
}
