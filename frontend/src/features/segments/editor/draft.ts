import type { ClassifierParameter, ClassifierCondition as Condition } from "~/gql/graphql";
import { typedNumber } from "~/lib/numbers";
import type { Segmentation } from "../segmentationQuery";
import type { DraftSegment } from "./bar";

/** Points for a value: a text, or the id of a stage, tag, option … whose words are in `label`. */
export type ValueRule = { value: string; label: string; points: string };
/** Points for a range of numbers; an empty end is open. */
export type RangeRule = { id: string; from: string; to: string; points: string };

/** A classifier while it is edited. Numbers are texts as they were typed; the rules of both kinds are kept apart. */
export type DraftClassifier = {
  id: string;
  parameter: ClassifierParameter | null;
  customFieldId: string | null;
  weight: string;
  condition: Condition;
  /** For EXISTS. */
  points: string;
  values: readonly ValueRule[];
  ranges: readonly RangeRule[];
};

export type Draft = { segments: readonly DraftSegment[]; classifiers: readonly DraftClassifier[] };

/** What is saved, ready to be edited. */
export function draftOf({ definitions, classifiers }: Segmentation, locale: string): Draft {
  const typed = (plain: string | null | undefined) => typedNumber(bare(plain ?? ""), locale);
  return {
    segments: definitions.map(({ id, name, from, colour }) => ({
      id,
      name,
      from: typed(from),
      colour,
    })),
    classifiers: classifiers.map(({ id, parameter, customField, weight, condition, points, rules }) => ({
      id,
      parameter: parameter ?? null,
      customFieldId: customField?.id ?? null,
      weight: typed(weight),
      condition,
      points: typed(points ?? "1"),
      values: condition === "VALUE" ? rules.map((rule) => valueRule(rule, typed)) : [],
      ranges: condition === "RANGE" ? rules.map((rule, at) => rangeRule(rule, `${id}.${at}`, typed)) : [],
    })),
  };
}

type SavedRule = Segmentation["classifiers"][number]["rules"][number];
type Typed = (plain: string | null | undefined) => string;

const valueRule = ({ value, label, points }: SavedRule, typed: Typed): ValueRule => ({
  value: value ?? "",
  label,
  points: typed(points),
});

const rangeRule = ({ from, to, points }: SavedRule, id: string, typed: Typed): RangeRule => ({
  id,
  from: typed(from),
  to: typed(to),
  points: typed(points),
});

/** "30.00" as "30": nobody types zeros that mean nothing. */
const bare = (plain: string) => (plain.includes(".") ? plain.replace(/\.?0+$/, "") : plain);
