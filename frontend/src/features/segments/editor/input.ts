import type { ClassifierInput, SegmentationInput } from "~/gql/graphql";
import { plainNumber } from "~/lib/numbers";
import type { Segmentation } from "../segmentationQuery";
import { endOf } from "./bar";
import type { Draft, DraftClassifier } from "./draft";

type Saving = {
  crmId: string;
  /** The ids of what is saved as we speak. */
  known: ReadonlySet<string>;
  locale: string;
};

/** The ids of what is saved. */
export function idsOf({ definitions, classifiers }: Segmentation): ReadonlySet<string> {
  return new Set([...definitions, ...classifiers].map(({ id }) => id));
}

/**
 * What a save sends. An id that is not known to be saved is left out, be it our own or of what somebody deleted
 * meanwhile; an empty end of a range is open.
 */
export function inputOf(
  { segments, classifiers }: Draft,
  { crmId, known, locale }: Saving,
): SegmentationInput {
  const plain = (text: string) => plainNumber(text, locale);
  const kept = (id: string) => (known.has(id) ? { id } : {});
  return {
    crmId,
    definitions: segments.map(({ id, name, from, colour }, at) => ({
      ...kept(id),
      name,
      from: plain(from),
      to: plain(endOf(segments, at)),
      colour,
    })),
    classifiers: classifiers.map((classifier) => ({
      ...kept(classifier.id),
      ...classifierInput(classifier, plain),
    })),
  };
}

function classifierInput(classifier: DraftClassifier, plain: (text: string) => string): ClassifierInput {
  const { parameter, customFieldId, condition } = classifier;
  const open = (text: string) => (text.trim() ? plain(text) : null);
  const rules = {
    EXISTS: [],
    VALUE: classifier.values.map(({ value, points }) => ({ value, points: plain(points) })),
    RANGE: classifier.ranges.map(({ from, to, points }) => ({
      from: open(from),
      to: open(to),
      points: plain(points),
    })),
  };
  return {
    parameter,
    customFieldId,
    weight: plain(classifier.weight),
    condition,
    ...(condition === "EXISTS" ? { points: plain(classifier.points) } : {}),
    rules: rules[condition],
  };
}

/** Where a number was to be typed and none stands, by the path the API would name: nothing is sent until it is one. */
export function notNumbers(input: SegmentationInput): string[] {
  const wrong: string[] = [];
  const check = (path: string, number: unknown) => {
    if (number !== null && number !== undefined && !isNumber(number)) wrong.push(path);
  };
  const each = (path: string, row: object, ...names: string[]) => {
    for (const name of names) check(`${path}.${name}`, row[name as keyof typeof row]);
  };
  input.definitions.forEach((row, at) => each(`definitions.${at}`, row, "from", "to"));
  input.classifiers.forEach((classifier, at) => {
    each(`classifiers.${at}`, classifier, "weight", "points");
    classifier.rules?.forEach((rule, place) =>
      each(`classifiers.${at}.rules.${place}`, rule, "from", "to", "points"),
    );
  });
  return wrong;
}

const isNumber = (text: unknown) => String(text).trim() !== "" && Number.isFinite(Number(text));
