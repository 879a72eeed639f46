import { fold, type Option } from "../fields/option";
import type { Found } from "./parameter";

type Answers = {
  /** What fits the search; undefined until the first answer. */
  found: readonly Option[] | undefined;
  /** The chosen ones, whatever is searched. */
  named: readonly Option[];
  loading: boolean;
  search: string;
};

/** What was looked for on the server as options: without a search, the chosen ones first. */
export function foundOf({ found, named, loading, search }: Answers): Found {
  const others = (found ?? []).filter(({ id }) => !named.some((one) => one.id === id));
  const wanted = fold(search.trim());
  const options = [...named.filter(({ label }) => fold(label).includes(wanted)), ...others];
  return {
    groups: options.length > 0 ? [{ name: "", options }] : [],
    named: new Map([...others, ...named].map((option) => [option.id, option])),
    loading,
  };
}
