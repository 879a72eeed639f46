import type { Option } from "../fields/option";
import { matching } from "../fields/option";
import type { OptionGroup, Parameter, SourceProps } from "./parameter";

type OptionsProps = SourceProps & { parameter: Pick<Parameter, "options" | "Source"> };

/** What can be chosen from, whether it is known beforehand or looked for on the server. */
export function Options({ parameter: { options, Source }, ...asked }: OptionsProps) {
  if (Source) return <Source {...asked} />;
  const { search, children } = asked;
  const all = options ?? [];
  const groups = all.map(({ name, options: own }) => ({ name, options: matching(own, search) }));
  return children({
    groups: groups.filter((group) => group.options.length > 0),
    named: namedOf(all),
    loading: options === undefined,
  });
}

/** Options by id; a label that several groups have says which group is meant. */
export function namedOf(groups: readonly OptionGroup[]): ReadonlyMap<string, Option> {
  const times = new Map<string, number>();
  for (const { label } of groups.flatMap(({ options }) => options))
    times.set(label, (times.get(label) ?? 0) + 1);
  const called = (one: Option, group: string) =>
    group && (times.get(one.label) ?? 0) > 1 ? { ...one, label: `${one.label} (${group})` } : one;
  return new Map(
    groups.flatMap(({ name, options }) =>
      options.map((one): [string, Option] => [one.id, called(one, name)]),
    ),
  );
}
