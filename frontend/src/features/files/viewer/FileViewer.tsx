import { Modal } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useState } from "react";
import { useFocusBack } from "~/ui/useFocusBack";
import type { FileRecord } from "../file";
import styles from "./FileViewer.module.css";
import { placeAfter } from "./place";
import { ViewerHead } from "./ViewerHead";
import { ViewerStage } from "./ViewerStage";

/** What is looked at: a file by its name now, and which of its versions. */
export type Viewed = Pick<FileRecord, "name" | "current">;

type FileViewerProps = { files: readonly Viewed[]; start: number; onClose: () => void };

/** Files over the whole screen, page by page. Arrow keys turn pages, Page Up and Page Down change the file. */
export function FileViewer({ files, start, onClose }: FileViewerProps) {
  const [place, setPlace] = useState({ file: start, page: 0 });
  const viewed = files[place.file];
  const pages = files.map(({ current }) => current.previews.length);
  const press = (key: string) => setPlace(placeAfter(key, place, pages) ?? place);
  const can = (key: string) => placeAfter(key, place, pages) !== null;
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !can(event.key)) return;
    event.preventDefault();
    press(event.key);
  };
  useWindowEvent("keydown", onKey);
  useFocusBack();
  if (!viewed) return null;
  return (
    <Modal.Root opened onClose={onClose} fullScreen>
      <Modal.Content className={styles.viewer ?? ""} radius={0}>
        <div className={styles.frame}>
          <ViewerHead
            viewed={viewed}
            several={files.length > 1}
            page={place.page}
            can={can}
            press={press}
            onClose={onClose}
          />
          <ViewerStage viewed={viewed} page={place.page} can={can} press={press} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
