import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { AddIcon, ClipIcon, UsersIcon } from "~/ui/icons";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import type { Line } from "../lines";
import { ExtensionRow } from "./ExtensionRow";
import { PasteDialog } from "./PasteDialog";
import styles from "./PhonesForm.module.css";
import { missingOf, type Person } from "./pasted";
import { newExtension, newQueue, withExtensions } from "./phones";
import { QueueRow } from "./QueueRow";
import type { Slots } from "./slots";
import { usePeople } from "./usePeople";
import { usePhonesEdit } from "./usePhonesEdit";

type PhonesFormProps = { line: Line; slots: Slots; onReload: () => void };

const NOBODY: readonly Person[] = [];

/** Whose phone rings: extensions of users, and queues of several. */
export function PhonesForm({ line, slots, onReload }: PhonesFormProps) {
  const { t } = useLingui();
  const { draft, dirty, busy, errors, waiting, change, save, reset } = usePhonesEdit(line);
  const people = usePeople() ?? NOBODY;
  const [pasting, setPasting] = useState(false);
  const { extensions, queues } = draft;
  const missing = missingOf(people, extensions);
  const count = missing.length;
  const at = (field: string) => (errors.conflict ? undefined : errors.within(field));
  return (
    <>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save(false);
        }}
      >
        <LeaveGuard unsaved={dirty} />
        <section>
          <h3 className={styles.title}>{t`Extensions`}</h3>
          <p className={styles.text}>
            {t`A call to an extension rings on its user's screen. Whoever is not here is found by the extension of their profile.`}
          </p>
          {extensions.length > 0 && (
            <ul className={styles.rows} aria-label={t`Extensions`}>
              {extensions.map((row, place) => (
                <ExtensionRow
                  key={row.key}
                  row={row}
                  place={place}
                  slots={slots}
                  missing={waiting && row.user === null}
                  errorAt={(field) => at(`extensions.${place}.${field}`)}
                  onChange={(next) => change({ ...draft, extensions: extensions.with(place, next) })}
                  onRemove={() => change({ ...draft, extensions: extensions.toSpliced(place, 1) })}
                />
              ))}
            </ul>
          )}
          <div className={styles.actions}>
            <Button
              variant="default"
              leftSection={<AddIcon size={15} />}
              onClick={() => change({ ...draft, extensions: [...extensions, newExtension()] })}
            >{t`Add an extension`}</Button>
            <Button variant="default" leftSection={<ClipIcon size={15} />} onClick={() => setPasting(true)}>
              {t`Paste a list…`}
            </Button>
            {count > 0 && (
              <Button
                variant="default"
                leftSection={<UsersIcon size={15} />}
                onClick={() => change(withExtensions(draft, missing))}
              >
                {t`Fill in from the users' profiles (${count})`}
              </Button>
            )}
          </div>
        </section>
        <section>
          <h3 className={styles.title}>{t`Queues`}</h3>
          <p className={styles.text}>
            {t`A call through a queue rings for the users chosen here and for the members of its project, unless the PBX says whose phones ring.`}
          </p>
          {queues.length > 0 && (
            <ul className={styles.rows} aria-label={t`Queues`}>
              {queues.map((row, place) => (
                <QueueRow
                  key={row.key}
                  row={row}
                  place={place}
                  slots={slots}
                  errorAt={(field) => at(`queues.${place}.${field}`)}
                  onChange={(next) => change({ ...draft, queues: queues.with(place, next) })}
                  onRemove={() => change({ ...draft, queues: queues.toSpliced(place, 1) })}
                />
              ))}
            </ul>
          )}
          <div className={styles.actions}>
            <Button
              variant="default"
              leftSection={<AddIcon size={15} />}
              onClick={() => change({ ...draft, queues: [...queues, newQueue()] })}
            >{t`Add a queue`}</Button>
          </div>
        </section>
        <SaveBar
          dirty={dirty}
          busy={busy}
          errors={errors}
          fields={["extensions", "queues"]}
          onReset={reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </form>
      {pasting && (
        <PasteDialog
          people={people}
          onAdd={(rows) => {
            change(withExtensions(draft, rows));
            setPasting(false);
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  );
}
