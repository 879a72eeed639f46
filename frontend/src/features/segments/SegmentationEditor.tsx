import { useLingui } from "@lingui/react/macro";
import { readFragment } from "~/gql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { ClassifierList } from "./editor/ClassifierList";
import { Definitions } from "./editor/Definitions";
import { PreviewPanel } from "./editor/PreviewPanel";
import { SaveBar } from "./editor/SaveBar";
import { useEditor } from "./editor/useEditor";
import styles from "./SegmentationEditor.module.css";
import { EDITOR, type EditedCrm, SEGMENTATION } from "./segmentationQuery";

/** A Crm's segments and what gives points for them; saved together, after one has seen who would move. */
export function SegmentationEditor({ crmId }: { crmId: string }) {
  const { data, reload, round } = useFormQuery(EDITOR, { crmId });
  if (data?.node?.__typename !== "Crm") return null;
  return <Rules key={`${crmId} ${round}`} crm={data.node} onReload={() => void reload()} />;
}

function Rules({ crm, onReload }: { crm: EditedCrm; onReload: () => void }) {
  const { t } = useLingui();
  const saved = readFragment(SEGMENTATION, crm.segmentation);
  const editor = useEditor(crm.id, saved);
  const { draft, change, dirty, errors, preview } = editor;
  const known = new Map(saved.definitions.map(({ id, contactCount }) => [id, contactCount]));
  const total = saved.definitions.reduce((sum, { contactCount }) => sum + contactCount, 0);
  return (
    <div className={styles.editor}>
      <LeaveGuard unsaved={dirty} />
      <div>
        <Definitions
          segments={draft.segments}
          known={known}
          moves={preview.moves ?? []}
          errors={errors}
          onChange={(segments) => change({ segments })}
        />
        <h3 className={styles.heading}>{t`Classifiers`}</h3>
        <p className={styles.text}>
          {t`What gives points. Of several values that match the highest counts, times the weight.`}
        </p>
        <ClassifierList
          crm={crm}
          classifiers={draft.classifiers}
          errors={errors}
          onChange={(classifiers) => change({ classifiers })}
        />
      </div>
      {dirty && (
        <SaveBar editor={editor} onReload={onReload}>
          <PreviewPanel preview={preview} segments={draft.segments} total={total} />
        </SaveBar>
      )}
    </div>
  );
}
