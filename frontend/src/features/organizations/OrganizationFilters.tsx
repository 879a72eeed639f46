import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { CheckIcon } from "~/ui/icons";
import styles from "./OrganizationFilters.module.css";
import type { Asked, useWordGroups } from "./useWordGroups";
import { WordFilter } from "./WordFilter";

type OrganizationFiltersProps = {
  words: ReturnType<typeof useWordGroups>;
  onChange: (part: Asked) => void;
};

/** Shows only organizations of one stage, with one tag, or those that the viewer looks after. */
export function OrganizationFilters({ words, onChange }: OrganizationFiltersProps) {
  const { t } = useLingui();
  const { stages, tags, held } = words;
  return (
    <>
      <WordFilter
        label={t`Stage`}
        all={t`All stages`}
        groups={stages}
        value={held.stage ?? null}
        onChange={(stage) => onChange({ stage: stage ?? undefined })}
      />
      <WordFilter
        label={t`Tag`}
        all={t`All tags`}
        groups={tags}
        value={held.tag ?? null}
        onChange={(tag) => onChange({ tag: tag ?? undefined })}
      />
      <Button
        variant="default"
        className={styles.mine ?? ""}
        aria-pressed={held.mine ?? false}
        leftSection={held.mine && <CheckIcon size={14} />}
        onClick={() => onChange({ mine: held.mine ? undefined : true })}
      >{t`Mine`}</Button>
    </>
  );
}
