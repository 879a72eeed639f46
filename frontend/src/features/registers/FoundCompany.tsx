import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { CompanyRegister } from "~/gql/graphql";
import { NO_ERRORS } from "~/lib/graphql/userErrors";
import { ErrorLine } from "~/ui/ErrorLine";
import { CheckIcon } from "~/ui/icons";
import { DifferenceRow } from "./DifferenceRow";
import type { LookupAnswerProps } from "./LookupAnswer";
import styles from "./LookupAnswer.module.css";
import {
  differences,
  fillingGaps,
  type Known,
  type RegisteredCompany,
  type RegisterField,
  taken,
} from "./takeOver";
import { FOUND_WORDS } from "./words";

type FoundCompanyProps = {
  register: CompanyRegister;
  company: RegisteredCompany;
  ours: Known;
  onTake: LookupAnswerProps["onTake"];
  onClose: () => void;
};

/** What the register says, beside what we have, to be ticked; nothing is taken over by itself. */
export function FoundCompany({ register, company, ours, onTake, onClose }: FoundCompanyProps) {
  const { t, i18n } = useLingui();
  const found = differences(ours, company);
  const [ticked, setTicked] = useState<readonly RegisterField[]>(() => fillingGaps(found));
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState(NO_ERRORS);
  const take = async () => {
    setBusy(true);
    const refused = await onTake(taken(found, ticked));
    setBusy(false);
    if (refused) setErrors(refused);
    else onClose();
  };
  const tick = (field: RegisterField, on: boolean) =>
    setTicked((now) => (on ? [...now, field] : now.filter((one) => one !== field)));
  const word = i18n._(FOUND_WORDS[register]);
  return (
    <section className={styles.found} aria-label={word}>
      <p className={styles.title}>
        <CheckIcon size={14} aria-hidden />
        <span>{word}</span>
        {company.status && <span className={styles.status}>{company.status}</span>}
      </p>
      {found.length === 0 ? (
        <p className={styles.same}>
          <Trans>All that it knows stands here already.</Trans>
        </p>
      ) : (
        <ul className={styles.list}>
          {found.map((one) => (
            <DifferenceRow
              key={one.field}
              difference={one}
              ticked={ticked.includes(one.field)}
              onTick={(on) => tick(one.field, on)}
            />
          ))}
        </ul>
      )}
      <ErrorLine errors={errors} />
      <Group gap={6}>
        {found.length > 0 && (
          <Button size="compact-sm" disabled={ticked.length === 0} loading={busy} onClick={() => void take()}>
            <Trans>Take over</Trans>
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {found.length > 0 ? t`Leave as it is` : t`Close`}
        </Button>
        {company.proof && (
          <span className={styles.proof} title={t`What the register calls this answer`}>
            {company.proof}
          </span>
        )}
      </Group>
    </section>
  );
}
