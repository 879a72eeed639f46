import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "urql";
import { graphql, readFragment } from "~/gql";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon, WarningIcon } from "~/ui/icons";
import { DIAGNOSIS, isClimbed } from "./diagnosis";
import { Ladder } from "./Ladder";
import styles from "./NumberDoctor.module.css";
import { Verdict } from "./Verdict";

const DOCTOR = graphql(`
  query NumberDoctor($number: String!, $connectionId: ID) {
    numberDoctor(number: $number, connectionId: $connectionId) { ...NumberDiagnosisParts }
  }
`);

const PAUSE_MS = 250;

type NumberDoctorProps = {
  number: string;
  /** The line whose region and outside digits count; the enterprise's region without one. */
  lineId?: string | undefined;
  onNumber: (number: string) => void;
  /** Beside the number: which line. */
  aside?: React.ReactNode;
};

/** Any number as somebody may type it or a PBX send it: who would be found, how, and why nobody else. */
export function NumberDoctor({ number, lineId, onNumber, aside }: NumberDoctorProps) {
  const { t } = useLingui();
  const [asked] = useDebouncedValue(number.trim(), PAUSE_MS);
  const [{ data, error, stale, fetching }] = useQuery({
    query: DOCTOR,
    variables: { number: asked, connectionId: lineId ?? null },
    pause: asked === "",
    requestPolicy: "cache-and-network",
  });
  const diagnosis = asked === "" ? undefined : readFragment(DIAGNOSIS, data?.numberDoctor);
  return (
    <div className={styles.doctor}>
      <div className={styles.asked}>
        <TextInput
          label={t`Number`}
          placeholder="601 602 603"
          type="tel"
          autoFocus
          autoComplete="off"
          value={number}
          onChange={({ currentTarget }) => onNumber(currentTarget.value)}
        />
        {aside}
      </div>
      {asked === "" && (
        <EmptyState icon={PhoneIcon} title={t`Who is behind a number?`}>
          {t`Type it as you like: with spaces, with a country code, with an extension, “anonymous”.`}
        </EmptyState>
      )}
      {error && !diagnosis && (
        <EmptyState icon={WarningIcon} title={t`The number could not be looked up`}>
          {error.graphQLErrors[0]?.message ?? t`The server cannot be reached.`}
        </EmptyState>
      )}
      {diagnosis && (
        <div aria-busy={stale || fetching}>
          <Verdict diagnosis={diagnosis} />
          {isClimbed(diagnosis) && <Ladder steps={diagnosis.steps} />}
        </div>
      )}
    </div>
  );
}
