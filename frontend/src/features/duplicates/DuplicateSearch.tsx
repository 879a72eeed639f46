import { useLingui } from "@lingui/react/macro";
import { Button, Progress } from "@mantine/core";
import { ErrorLine } from "~/ui/ErrorLine";
import { SearchIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import styles from "./DuplicateSearch.module.css";
import type { useSearch } from "./useSearch";

/** When it was searched last, how far the search of the moment is, and the button for another one. */
export function DuplicateSearch({ state }: { state: ReturnType<typeof useSearch> }) {
  const { t } = useLingui();
  const { percent, failed, searchedAt, busy, errors, search } = state;
  const searching = busy || percent !== null;
  return (
    <div className={styles.search}>
      {percent === null ? (
        <span className={styles.when}>
          {failed ??
            (searchedAt && (
              <>
                {t`Last searched`} <RelativeTime at={searchedAt} />
              </>
            ))}
        </span>
      ) : (
        <span className={styles.progress}>
          <Progress
            value={percent}
            aria-label={t`Searching for duplicates`}
            className={styles.bar ?? ""}
            size="sm"
          />
          <span className={styles.percent}>{t`Searching… ${percent} %`}</span>
        </span>
      )}
      <ErrorLine errors={errors} />
      {/* a disabled one would lose the focus to nothing */}
      <Button
        variant="default"
        leftSection={<SearchIcon size={15} />}
        data-disabled={searching}
        aria-disabled={searching}
        onClick={() => {
          if (!searching) void search();
        }}
      >
        {t`Search now`}
      </Button>
    </div>
  );
}
