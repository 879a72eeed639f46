import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { useClient } from "urql";
import { graphql } from "~/gql";
import type { CompanyLookupQuery } from "~/gql/graphql";
import { bareTaxId, isWholeTaxId } from "~/lib/taxId";

const LOOK_UP = graphql(`
  query CompanyLookup($crmId: ID!, $taxId: String!) {
    companyLookup(crmId: $crmId, taxId: $taxId) {
      state register message checkedAt
      company { name taxId regon krs address1 postalCode city country status proof }
    }
  }
`);

type Answer = Omit<CompanyLookupQuery["companyLookup"], "register"> & {
  /** Null when not even our server answered. */
  register: CompanyLookupQuery["companyLookup"]["register"] | null;
};

export type Lookup = {
  /** The register is being asked: up to 18 seconds. */
  looking: boolean;
  answer: Answer | null;
  /** Counts the answers, so that what was ticked in one is not ticked in the next. */
  round: number;
  lookUp: (taxId: string) => void;
  /** While somebody types: asks when the number is whole, forgets the answer when it is another one. */
  hear: (taxId: string) => void;
  /** As `lookUp`, unless this very number was asked for already; whether it asks. */
  settle: (taxId: string) => boolean;
  retry: () => void;
  /** Puts the answer away; the number counts as asked for. */
  close: () => void;
  /** As if nobody had asked. */
  forget: () => void;
};

/** Asks the registers about a company. What comes too late, since another number was typed, is not heard. */
export function useLookup(crmId: string | null): Lookup {
  const { t } = useLingui();
  const client = useClient();
  const [looking, setLooking] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [round, setRound] = useState(0);
  /** The question that counts. */
  const asked = useRef<string | null>(null);

  const clear = () => {
    setLooking(false);
    setAnswer(null);
  };
  const forget = () => {
    asked.current = null;
    clear();
  };
  const lookUp = (taxId: string) => {
    const question = bareTaxId(taxId);
    if (crmId === null || question === "") return;
    asked.current = question;
    setLooking(true);
    setAnswer(null);
    const unanswered = {
      state: "UNAVAILABLE" as const,
      register: null,
      message: t`The server does not answer now.`,
      checkedAt: "",
      company: null,
    };
    void client
      .query(LOOK_UP, { crmId, taxId }, { requestPolicy: "network-only" })
      .toPromise()
      .then(({ data }) => {
        if (asked.current !== question) return;
        setLooking(false);
        setAnswer(data?.companyLookup ?? unanswered);
        setRound((now) => now + 1);
      });
  };
  const settle = (taxId: string) => {
    const asks = bareTaxId(taxId) !== "" && asked.current !== bareTaxId(taxId);
    if (asks) lookUp(taxId);
    return asks;
  };
  return {
    looking,
    answer,
    round,
    lookUp,
    settle,
    hear: (taxId) => {
      if (asked.current !== null && asked.current !== bareTaxId(taxId)) forget();
      if (isWholeTaxId(taxId)) settle(taxId);
    },
    retry: () => asked.current !== null && lookUp(asked.current),
    close: clear,
    forget,
  };
}
