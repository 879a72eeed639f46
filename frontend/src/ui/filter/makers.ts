import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Kind } from "./kinds";
import type { Op } from "./ops";
import type { OptionGroup, Parameter } from "./parameter";

/** For what is always filled in. */
export const EMPTIES: readonly Op[] = ["empty", "filled"];
/** For moments that are past. */
export const PAST: readonly Op[] = [...EMPTIES, "next"];

type Make = (key: string, label: MessageDescriptor, kind: Kind, rest?: Partial<Parameter>) => Parameter;
type Makers = {
  /** One that is offered at once; it stands in the filter under its key. */
  usual: Make;
  /** Offered under "More". */
  further: Make;
  /** Not offered, but named where a filter has it. */
  unasked: Make;
};

/** What a list's parameters are made with, in the language of the screen. */
export function makers(i18n: I18n): Makers {
  const maker =
    (section: string | null): Make =>
    (key, label, kind, rest = {}) => ({
      key,
      label: i18n._(label),
      section,
      kind,
      place: { field: key },
      ...rest,
    });
  return { usual: maker(""), further: maker(i18n._(msg`More`)), unasked: maker(null) };
}

/** The words of an enum as options. */
export const optionsOf = (words: Record<string, MessageDescriptor>, i18n: I18n): OptionGroup[] => [
  { name: "", options: Object.entries(words).map(([id, word]) => ({ id, label: i18n._(word) })) },
];
