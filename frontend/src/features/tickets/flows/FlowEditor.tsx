import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { GREY } from "~/ui/entries/colours";
import { AddIcon } from "~/ui/icons";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useNarrow } from "~/ui/useNarrow";
import { DeleteState } from "./DeleteState";
import { added, changed, removed } from "./edit";
import styles from "./FlowEditor.module.css";
import { FlowGraph } from "./FlowGraph";
import type { Flow } from "./flow";
import { StateForm } from "./StateForm";
import { StateList } from "./StateList";
import { Targets } from "./Targets";
import { useFlowEdit } from "./useFlowEdit";

type FlowEditorProps = {
  flow: Flow;
  priorities: readonly { id: string; name: string }[];
  onReload: () => void;
};

/** How the tickets of one type go: states, moves and times, saved together. */
export function FlowEditor({ flow, priorities, onReload }: FlowEditorProps) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const { draft, dirty, busy, errors, change, save, reset } = useFlowEdit(flow);
  const [selected, setSelected] = useState<string | null>(draft.states[0]?.key ?? null);
  const [deleting, setDeleting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // Save could not keep the focus while it was busy: what is wrong comes first now
  useEffect(() => {
    if (!busy) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [busy]);
  const at = draft.states.findIndex(({ key }) => key === selected);
  const state = draft.states[at] ?? draft.states[0];
  const add = () => {
    const key = `new-${draft.states.length}-${Date.now()}`;
    change(added(draft, key, t`New state`, GREY));
    setSelected(key);
  };
  const submit = async (force: boolean) => {
    const refused = await save(force);
    const wrong = draft.states.find((_, place) => refused.at(nameOf(place)));
    if (wrong) setSelected(wrong.key);
  };
  const shown = { flow: draft, selected: state?.key ?? null, onSelect: setSelected };
  return (
    <form
      ref={form}
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      <LeaveGuard unsaved={dirty} />
      <div className={styles.head}>
        <Button variant="default" leftSection={<AddIcon size={15} />} onClick={add}>
          {t`Add a state`}
        </Button>
      </div>
      <div className={styles.sides}>
        {narrow ? (
          <StateList {...shown} />
        ) : (
          <FlowGraph
            {...shown}
            onPlace={(key, place) => change(changed(draft, key, place))}
            onChange={change}
          />
        )}
        {state && (
          <StateForm
            flow={draft}
            state={state}
            error={errors.at(nameOf(draft.states.indexOf(state)))}
            onChange={change}
            onDelete={() => setDeleting(true)}
          />
        )}
      </div>
      <h3 className={styles.title}>{t`Due after`}</h3>
      <p
        className={styles.text}
      >{t`In working hours of the ticket's project. While a ticket waits, its clock stands.`}</p>
      <Targets flow={draft} priorities={priorities} error={errors.within("targets")} onChange={change} />
      <div className={styles.save}>
        <SaveBar
          dirty={dirty}
          busy={busy}
          errors={errors}
          fields={[...(state ? [nameOf(draft.states.indexOf(state))] : []), "targets"]}
          onReset={reset}
          onReload={onReload}
          onForce={() => void submit(true)}
        />
      </div>
      {deleting && state && (
        <DeleteState
          flow={draft}
          state={state}
          onClose={() => setDeleting(false)}
          onDelete={(instead) => {
            setDeleting(false);
            change(removed(draft, state.key, instead));
          }}
        />
      )}
    </form>
  );
}

/** Where the server finds the name of a state wrong. */
const nameOf = (place: number) => `states.${place}.name`;
