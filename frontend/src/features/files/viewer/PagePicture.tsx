import { Loader } from "@mantine/core";
import { useState } from "react";
import type { Version } from "../file";
import styles from "./FileViewer.module.css";
import { NoPreview } from "./NoPreview";

type PagePictureProps = { src: string; alt: string; version: Version };

/** A page's picture; the server draws it when it is first asked for, which takes a moment. */
export function PagePicture({ src, alt, version }: PagePictureProps) {
  const [state, setState] = useState<"loading" | "shown" | "broken">("loading");
  if (state === "broken") return <NoPreview version={version} />;
  return (
    <>
      {state === "loading" && <Loader size="sm" color="gray" className={styles.loading ?? ""} />}
      <img
        src={src}
        alt={alt}
        className={styles.page}
        data-loading={state === "loading" || undefined}
        onLoad={() => setState("shown")}
        onError={() => setState("broken")}
      />
    </>
  );
}
