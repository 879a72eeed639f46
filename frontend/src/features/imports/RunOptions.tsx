import { useLingui } from "@lingui/react/macro";
import { Radio, Stack, Switch } from "@mantine/core";
import type { DuplicatePolicy } from "~/gql/graphql";
import styles from "./ImportSteps.module.css";
import type { ImportRights, ImportSearch } from "./search";

type RunOptionsProps = {
  search: ImportSearch;
  may: ImportRights;
  onSearch: (search: ImportSearch) => void;
};

/** What to do about people who are already here, and about words that no dictionary has yet. */
export function RunOptions({ search, may, onSearch }: RunOptionsProps) {
  const { t } = useLingui();
  const choose = (policy: DuplicatePolicy) =>
    onSearch({ ...search, duplicates: policy === "SKIP" ? undefined : policy });
  return (
    <div className={styles.options}>
      <Radio.Group
        label={t`People who are already here`}
        description={t`Somebody with the same e-mail or number.`}
        value={search.duplicates ?? "SKIP"}
        onChange={(policy) => choose(policy)}
      >
        <Stack gap={8} mt={8}>
          <Radio value="SKIP" label={t`Skip them`} />
          <Radio value="UPDATE" label={t`Update them from the file`} />
          <Radio
            value="ADD"
            label={t`Add them a second time`}
            description={may.duplicate ? undefined : t`None of your roles lets you.`}
            disabled={!may.duplicate}
          />
        </Stack>
      </Radio.Group>
      <Switch
        label={t`Create what is missing`}
        description={
          may.addWords
            ? t`Positions, stages, sources and tags that the CRM does not have yet. Otherwise their rows are refused.`
            : t`Only CRM administrators may. Rows with a position, stage, source or tag that the CRM does not have are refused.`
        }
        disabled={!may.addWords}
        checked={may.addWords && (search.create ?? true)}
        onChange={(event) => onSearch({ ...search, create: event.currentTarget.checked ? undefined : false })}
      />
    </div>
  );
}
