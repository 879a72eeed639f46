import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Switch } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { DefaultIcon, MainIcon } from "~/ui/icons";
import styles from "./DictionaryExtras.module.css";
import type { DictionaryEntry } from "./useDictionaryActions";

type Save = (on: boolean) => Promise<UserErrors | null>;
type DictionaryExtrasProps = { entry: DictionaryEntry; onDefault: Save; onActive: Save };

/** Whether the entry is the one chosen beforehand, one of the list at most; and whether it is offered at all. */
export function DictionaryExtras({ entry, onDefault, onActive }: DictionaryExtrasProps) {
  const { t } = useLingui();
  const { name, chosen, hidden = false } = entry;
  const [problem, setProblem] = useState<string>();
  const set = async (save: Save, on: boolean) => setProblem((await save(on))?.text);
  return (
    <>
      {problem !== undefined && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      <span className={styles.star}>
        <ActionIcon
          variant="subtle"
          color={chosen ? "petrol" : "gray"}
          className={chosen ? "" : (styles.other ?? "")}
          aria-label={t`Default: ${name}`}
          aria-pressed={chosen}
          onClick={() => void set(onDefault, !chosen)}
        >
          {chosen ? <DefaultIcon size={15} /> : <MainIcon size={15} stroke={1.6} />}
        </ActionIcon>
      </span>
      <Switch
        size="xs"
        className={styles.active ?? ""}
        aria-label={t`${name} is active`}
        checked={!hidden}
        onChange={(event) => void set(onActive, event.currentTarget.checked)}
      />
    </>
  );
}
