import { graphql } from "~/gql";
import type { NumberDiagnosisPartsFragment } from "~/gql/graphql";

/** How a number was read, and the ladder that was climbed for it. */
export const DIAGNOSIS = graphql(`
  fragment NumberDiagnosisParts on NumberDiagnosis {
    typed digits e164 national international region kind withheld internal tooLong certainty sentence
    colleague { id name initials }
    contact { id displayName }
    organization { id displayName }
    candidates { id }
    steps {
      rung sentence chosen skipped
      hits { number contact { id displayName } organization { id displayName } }
    }
  }
`);

export type Diagnosis = NumberDiagnosisPartsFragment;
export type Step = Diagnosis["steps"][number];
export type Hit = Step["hits"][number];

/** decided: this rung said who it is. found: it has hits, and a higher one decided. */
export type StepState = "decided" | "found" | "skipped" | "empty";

export function stepState({ chosen, skipped, hits }: Pick<Step, "chosen" | "skipped" | "hits">): StepState {
  if (chosen) return "decided";
  if (skipped) return "skipped";
  return hits.length > 0 ? "found" : "empty";
}

/** Whether there is a number to climb the ladder with: none that is withheld, inside the company, or far too long. */
export const isClimbed = ({
  withheld,
  internal,
  tooLong,
}: Pick<Diagnosis, "withheld" | "internal" | "tooLong">): boolean => !withheld && !internal && !tooLong;
