import { useLingui } from "@lingui/react/macro";
import { useId, useRef, useState } from "react";
import { useTextDraft } from "~/ui/fields/useTextDraft";
import { FileName } from "../FileName";
import { FileThumb } from "../FileThumb";
import type { FileRecord } from "../file";
import { useUploadQueue } from "../uploads/useUploads";
import { useFileDelete } from "../useFileDelete";
import { useFileUpdate } from "../useFileUpdate";
import { FileFacts } from "./FileFacts";
import { FileMenu } from "./FileMenu";
import styles from "./FileRow.module.css";
import { FileText } from "./FileText";
import { FileVersions } from "./FileVersions";

type FileRowProps = { file: FileRecord; recordId: string; onPreview: () => void };

/** A file in the list; what it is called and said to be is edited in place. */
export function FileRow({ file, recordId, onPreview }: FileRowProps) {
  const { t } = useLingui();
  const { id, name, description } = file;
  const update = useFileUpdate(file);
  const remove = useFileDelete();
  const queue = useUploadQueue();
  const naming = useTextDraft(`file/${id}/name`, name, (text, options) => update({ name: text }, options));
  const describing = useTextDraft(`file/${id}/description`, description, (text, options) =>
    update({ description: text }, options),
  );
  const [unfolded, setUnfolded] = useState(false);
  const versionsId = useId();
  const menu = useRef<HTMLButtonElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <li className={styles.row}>
      <FileThumb version={file.current} />
      <div className={styles.main}>
        {naming.draft === null ? (
          <button type="button" className={styles.name} onClick={onPreview}>
            <FileName name={name} />
          </button>
        ) : (
          <FileText label={t`Name of the file`} field="name" editing={naming} value={name} back={menu} />
        )}
        <FileFacts
          file={file}
          versionsId={versionsId}
          unfolded={unfolded}
          onUnfold={() => setUnfolded(!unfolded)}
          update={update}
        />
        <Description file={file} editing={describing} back={menu} />
      </div>
      <FileMenu
        target={menu}
        file={file}
        onPreview={onPreview}
        onNewVersion={() => chooser.current?.click()}
        onRename={() => naming.change(name)}
        onDescribe={() => describing.change(description)}
        onDelete={() => void remove(file)}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t`New version of ${name}`}
        onChange={({ currentTarget }) => {
          queue.add(Array.from(currentTarget.files ?? []), { recordId, replaces: id });
          currentTarget.value = "";
        }}
      />
      {unfolded && <FileVersions id={versionsId} versions={file.versions} />}
    </li>
  );
}

type DescriptionProps = {
  file: FileRecord;
  editing: ReturnType<typeof useTextDraft>;
  back: React.RefObject<HTMLElement | null>;
};

function Description({ file, editing, back }: DescriptionProps) {
  const { t } = useLingui();
  const { description, viewerCan } = file;
  if (editing.draft !== null) {
    const writing = { editing, back, value: description };
    return <FileText label={t`Description`} field="description" {...writing} />;
  }
  if (!description) return null;
  if (!viewerCan.edit) return <p className={styles.description}>{description}</p>;
  return (
    <button type="button" className={styles.description} onClick={() => editing.change(description)}>
      <span className="visually-hidden">{t`Description`}: </span>
      {description}
    </button>
  );
}
