import { useLingui } from "@lingui/react/macro";
import { Select, Switch } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import type { StageFlag } from "~/gql/graphql";
import { changed } from "~/lib/changed";
import { useAction } from "~/lib/graphql/useAction";
import { GREY } from "~/ui/entries/colours";
import { EntryForm } from "~/ui/entries/EntryForm";
import { FLAG_WORDS, FLAGS } from "./flagWords";
import type { Stage } from "./StageList";

const CREATE = graphql(`
  mutation StageCreate($input: StageInput!) {
    stageCreate(input: $input) { stage { id } userErrors { code message path } }
  }
`);

const UPDATE = graphql(`
  mutation StageUpdate($input: StagePatch!) {
    stageUpdate(input: $input) {
      stage { id version name colour flag rank inKanban }
      userErrors { code message path }
    }
  }
`);

type StageFormProps = {
  crmId: string;
  stage: Stage | null;
  onReload: () => Promise<void>;
  onClose: () => void;
};

const fresh = { name: "", colour: GREY, flag: "OPEN" as StageFlag, inKanban: true };

export function StageForm({ crmId, stage: given, onReload, onClose }: StageFormProps) {
  const { t, i18n } = useLingui();
  const [stage] = useState(given);
  const initial = stage
    ? { name: stage.name, colour: stage.colour, flag: stage.flag, inKanban: stage.inKanban }
    : fresh;
  const [values, setValues] = useState(initial);
  const create = useAction(CREATE);
  const update = useAction(UPDATE);
  const { errors, busy } = stage ? update : create;

  const save = async (force: boolean) => {
    const { payload } = stage
      ? await update.run({
          input: {
            id: stage.id,
            ...(force ? {} : { expectedVersion: stage.version }),
            ...changed(values, initial),
          },
        })
      : await create.run({ input: { crmId, ...values } });
    if (!payload) return;
    if (!stage) await onReload();
    onClose();
  };

  return (
    <EntryForm
      name={values.name}
      onName={(name) => setValues({ ...values, name })}
      colour={values.colour}
      onColour={(colour) => setValues({ ...values, colour })}
      errors={errors}
      busy={busy}
      apart={
        <Switch
          size="xs"
          label={t`On the board`}
          checked={values.inKanban}
          onChange={(event) => setValues({ ...values, inKanban: event.currentTarget.checked })}
        />
      }
      onSave={(force) => void save(force)}
      onReload={() => void onReload().then(onClose)}
      onClose={onClose}
    >
      <Select
        w={170}
        aria-label={t`Meaning`}
        allowDeselect={false}
        data={FLAGS.map((flag) => ({ value: flag, label: i18n._(FLAG_WORDS[flag]) }))}
        value={values.flag}
        onChange={(flag) => setValues({ ...values, flag: flag as StageFlag })}
      />
    </EntryForm>
  );
}
