import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { readFragment } from "~/gql";
import { useRecordNews } from "~/lib/graphql/recordNews";
import { FormDialog } from "~/ui/FormDialog";
import { useRecordForm } from "~/ui/useRecordForm";
import { KIND_WORDS } from "../kinds";
import { ActivityConflict } from "./ActivityConflict";
import { ActivityFields } from "./ActivityFields";
import { type ActivityDetails, DETAILS, ONE } from "./activity";
import { ConflictWarning } from "./ConflictWarning";
import { DoneBar } from "./DoneBar";
import { errorAt, FIELDS } from "./form";
import styles from "./forms.module.css";
import { inputOf } from "./inputs";
import { LinkedActivities } from "./LinkedActivities";
import { NoActivity } from "./NoActivity";
import { SavedTimer } from "./SavedTimer";
import { useSaveActivity } from "./useSaveActivity";
import { useWords, type Words } from "./useWords";
import { valuesOf } from "./values";

type EditActivityProps = {
  id: string;
  /** Whether the viewer works with tickets. */
  tickets: boolean;
  onSaved: () => void;
  onClose: () => void;
};

/** One activity: what it is, changed by those who may, locked while it is done. */
export function EditActivity({ id, ...rest }: EditActivityProps) {
  const words = useWords();
  const [{ data }, ask] = useQuery({ query: ONE, variables: { id }, requestPolicy: "cache-and-network" });
  useRecordNews(id, EVENTS, ask);
  const activity = readFragment(DETAILS, data?.activity);
  if (!words || !data) return null;
  if (!activity) return <NoActivity onClose={rest.onClose} />;
  return <EditDialog activity={activity} words={words} {...rest} />;
}

const EVENTS = /^activity\./;

type EditDialogProps = Omit<EditActivityProps, "id"> & { activity: ActivityDetails; words: Words };

function EditDialog({ activity, words, tickets, onSaved, onClose }: EditDialogProps) {
  const { t, i18n } = useLingui();
  const { kind, doneAt, viewerCan } = activity;
  const { form, patch } = useRecordForm(activity, (saved) => valuesOf(saved, i18n.locale));
  const { update, errors, busy } = useSaveActivity(kind);
  const locked = doneAt != null || !viewerCan.edit;
  const save = async (force: boolean) => {
    const { id, expectedVersion, ...values } = patch(force);
    const version = expectedVersion === undefined ? {} : { expectedVersion };
    const input = inputOf(kind, values, i18n.locale, activity.contact != null);
    if (!(await update({ ...input, id, ...version }))) return;
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      opened
      size={680}
      title={i18n._(KIND_WORDS[kind])}
      submit={t`Save`}
      busy={busy}
      blocked={locked}
      dirty={form.isDirty()}
      error={errors.conflict ? undefined : errors.beyond(FIELDS)}
      conflict={
        <ActivityConflict
          errors={errors}
          activity={activity}
          mine={form.values}
          words={words}
          onTheirs={onClose}
          onMine={() => void save(true)}
        />
      }
      onSubmit={() => void save(false)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <DoneBar activity={activity} dirty={form.isDirty()} onDeleted={onClose} />
        <LinkedActivities activity={activity} dirty={form.isDirty()} />
        {"timer" in activity && <SavedTimer activity={activity} disabled={locked} />}
        <ActivityFields
          kind={kind}
          form={form}
          at={errorAt(errors)}
          words={words}
          staff={{ assignee: activity.assignee ?? null, participants: activity.participants }}
          tickets={tickets}
          locked={locked}
          warning={!locked && <ConflictWarning values={form.values} exceptId={activity.id} />}
        />
      </div>
    </FormDialog>
  );
}
