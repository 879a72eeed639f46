import { useLingui } from "@lingui/react/macro";
import { Select, Switch } from "@mantine/core";
import { graphql } from "~/gql";
import type { StageFlag, StagePatch } from "~/gql/graphql";
import { useAction } from "~/lib/graphql/useAction";
import { FLAG_WORDS, FLAGS } from "./flagWords";
import styles from "./StageExtras.module.css";

const UPDATE = graphql(`
  mutation StageMeaning($input: StagePatch!) {
    stageUpdate(input: $input) { stage { id version flag inKanban } userErrors { code message path } }
  }
`);

type Stage = { id: string; version: number; name: string; flag: StageFlag; inKanban: boolean };

/** What only stages have: the meaning to reports, and the place on the board. Saved as it is set. */
export function StageExtras({ stage }: { stage: Stage }) {
  const { t, i18n } = useLingui();
  const { run, errors, busy } = useAction(UPDATE);
  const { id, version: expectedVersion, name } = stage;
  const set = (patch: Pick<StagePatch, "flag" | "inKanban">) =>
    void run({ input: { id, expectedVersion, ...patch } });
  return (
    <>
      <Select
        size="xs"
        variant="unstyled"
        className={styles.flag ?? ""}
        aria-label={t`Meaning of ${name}`}
        allowDeselect={false}
        comboboxProps={{ width: 180, position: "bottom-start" }}
        data={FLAGS.map((flag) => ({ value: flag, label: i18n._(FLAG_WORDS[flag]) }))}
        value={stage.flag}
        error={errors.text}
        onChange={(flag) => set({ flag })}
      />
      <span className={styles.word} aria-hidden>
        {t`Board`}
      </span>
      <Switch
        size="xs"
        className={styles.board ?? ""}
        aria-label={t`${name} on the board`}
        checked={stage.inKanban}
        disabled={busy}
        onChange={(event) => set({ inKanban: event.currentTarget.checked })}
      />
    </>
  );
}
