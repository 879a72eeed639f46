import type { CtiDialect, CtiSamplesQuery } from "~/gql/graphql";

import { editable } from "./contentType";

export type Sample = CtiSamplesQuery["ctiSamples"][number];

/** Samples as a list to choose from, by dialect; the line's own dialect first. Their places are their values. */
export function sampleGroups(
  samples: readonly Sample[],
  first: CtiDialect | undefined,
  nameOf: (dialect: CtiDialect) => string,
): { group: string; items: { value: string; label: string }[] }[] {
  const dialects = [...new Set(samples.map(({ dialect }) => dialect))];
  const ordered = [...dialects.filter((one) => one === first), ...dialects.filter((one) => one !== first)];
  return ordered.map((dialect) => ({
    group: nameOf(dialect),
    items: samples.flatMap((sample, place) =>
      sample.dialect === dialect ? [{ value: String(place), label: sample.name }] : [],
    ),
  }));
}

/** An event as it is edited, and where behind the line's address it is posted. */
export type Draft = { text: string; path: string };

type Posted = Pick<Sample, "body" | "contentType" | "path">;

export const draftOf = ({ body, contentType, path }: Posted): Draft => ({
  text: editable(body, contentType),
  path,
});

/** Whether a dialect's samples begin with it: a call that rings. */
export const beginsCall = (samples: readonly Sample[], place: number): boolean =>
  samples.findIndex(({ dialect }) => dialect === samples[place]?.dialect) === place;
