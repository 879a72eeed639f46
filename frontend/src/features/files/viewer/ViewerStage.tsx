import { useLingui } from "@lingui/react/macro";
import { BackChevronIcon, ForwardIcon } from "~/ui/icons";
import type { Viewed } from "./FileViewer";
import styles from "./FileViewer.module.css";
import { NoPreview } from "./NoPreview";
import { PagePicture } from "./PagePicture";

type ViewerStageProps = {
  viewed: Viewed;
  page: number;
  can: (key: string) => boolean;
  press: (key: string) => void;
};

/** One page, as large as there is room, between the buttons that turn it. */
export function ViewerStage({ viewed, page, can, press }: ViewerStageProps) {
  const { t } = useLingui();
  const { name, current } = viewed;
  const src = current.previews[page];
  const number = page + 1;
  const several = current.previews.length > 1;
  return (
    <div className={styles.stage}>
      {src === undefined ? (
        <NoPreview version={current} />
      ) : (
        <PagePicture
          key={src}
          src={src}
          alt={several ? t`Page ${number} of ${name}` : name}
          version={current}
        />
      )}
      {several && (
        <>
          <button
            type="button"
            className={styles.turn}
            data-side="left"
            aria-label={t`Previous page`}
            aria-disabled={!can("ArrowLeft")}
            onClick={() => press("ArrowLeft")}
          >
            <BackChevronIcon size={22} aria-hidden />
          </button>
          <button
            type="button"
            className={styles.turn}
            data-side="right"
            aria-label={t`Next page`}
            aria-disabled={!can("ArrowRight")}
            onClick={() => press("ArrowRight")}
          >
            <ForwardIcon size={22} aria-hidden />
          </button>
        </>
      )}
    </div>
  );
}
