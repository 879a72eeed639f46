import { useMemo, useState } from "react";
import { type ActivityDialog, ActivityDialogContext, type Given } from "./dialog";
import { EditActivity } from "./EditActivity";
import { type KeptDraft, keptDraft } from "./keptDraft";
import { type Me, NewActivity } from "./NewActivity";
import { type Pickers, PickersContext } from "./pickers";

type Shown = { onSaved: () => void } & ({ id: string } | { given: Given; kept: KeptDraft | null });

type ActivityDialogsProps = { me: Me; pickers: Pickers; children: React.ReactNode };

const ignore = () => {};

/** The dialog of activities for all that is inside: it opens from anywhere, and after a reload goes on where it was. */
export function ActivityDialogs({ me, pickers, children }: ActivityDialogsProps) {
  const [shown, setShown] = useState<Shown | null>(() => begun(me.id));
  const dialog = useMemo<ActivityDialog>(
    () => ({
      open: (id, { onSaved = ignore } = {}) => setShown({ id, onSaved }),
      create: (given, { onSaved = ignore } = {}) => setShown({ given, kept: null, onSaved }),
    }),
    [],
  );
  const close = () => setShown(null);
  return (
    <ActivityDialogContext value={dialog}>
      <PickersContext value={pickers}>
        {children}
        {shown && "id" in shown && (
          <EditActivity
            key={shown.id}
            id={shown.id}
            tickets={me.tickets}
            onSaved={shown.onSaved}
            onClose={close}
          />
        )}
        {shown && "given" in shown && <NewActivity {...shown} me={me} onClose={close} />}
      </PickersContext>
    </ActivityDialogContext>
  );
}

function begun(userId: string): Shown | null {
  const kept = keptDraft(userId);
  return kept && { given: kept.given, kept, onSaved: ignore };
}
