import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Loader } from "@mantine/core";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { RetryIcon, WarningIcon } from "~/ui/icons";
import { FoundCompany } from "./FoundCompany";
import styles from "./LookupAnswer.module.css";
import type { Known } from "./takeOver";
import type { Lookup } from "./useLookup";

export type LookupAnswerProps = {
  lookup: Lookup;
  /** What stands with us now. */
  ours: Known;
  /** Takes these over, all at once; answers with what was refused, or null. */
  onTake: (values: Partial<Known>) => Promise<UserErrors | null>;
  /** The answer is done with: taken over, or put away. */
  onDone?: () => void;
};

/** Under a tax number: that a register is being asked, and what it answered. None of it keeps anybody from saving. */
export function LookupAnswer({ lookup, ours, onTake, onDone }: LookupAnswerProps) {
  return (
    <div aria-live="polite">
      {lookup.looking && (
        <p className={styles.line}>
          <Loader size={13} color="gray" aria-hidden />
          <Trans>Asking the register…</Trans>
        </p>
      )}
      {lookup.answer && (
        <Answer lookup={lookup} answer={lookup.answer} ours={ours} onTake={onTake} onDone={onDone} />
      )}
    </div>
  );
}

type AnswerProps = Omit<LookupAnswerProps, "onDone"> & {
  answer: NonNullable<Lookup["answer"]>;
  onDone: (() => void) | undefined;
};

function Answer({ lookup, answer, ours, onTake, onDone }: AnswerProps) {
  const { t } = useLingui();
  const { state, register, company, message } = answer;
  const close = () => {
    lookup.close();
    onDone?.();
  };
  if (state === "FOUND" && company && register) {
    return (
      <FoundCompany
        key={lookup.round}
        register={register}
        company={company}
        ours={ours}
        onTake={onTake}
        onClose={close}
      />
    );
  }
  if (state === "UNAVAILABLE") {
    return (
      <div className={styles.trouble}>
        <p className={styles.line}>
          <WarningIcon size={14} aria-hidden />
          <span>
            {message} <Trans>You can save anyway.</Trans>
          </span>
        </p>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<RetryIcon size={13} />}
          onClick={() => {
            lookup.retry();
            onDone?.();
          }}
        >{t`Try again`}</Button>
      </div>
    );
  }
  return (
    <p className={styles.line} data-state={state}>
      <WarningIcon size={14} aria-hidden />
      <span>{message}</span>
    </p>
  );
}
