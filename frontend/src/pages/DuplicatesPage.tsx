import { useLingui } from "@lingui/react/macro";
import { Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useSearch as useAddress, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DuplicateList } from "~/features/duplicates/DuplicateList";
import { DuplicateSearch } from "~/features/duplicates/DuplicateSearch";
import { type Pair, sidesOf } from "~/features/duplicates/pair";
import { useDuplicates } from "~/features/duplicates/useDuplicates";
import { useReject } from "~/features/duplicates/useReject";
import { useSearch } from "~/features/duplicates/useSearch";
import { PageHeader } from "~/ui/PageHeader";
import { tellUndo } from "~/ui/record/tellUndo";
import styles from "./DuplicatesPage.module.css";
import { KindTabs } from "./duplicates/KindTabs";
import { NoDuplicates } from "./duplicates/NoDuplicates";
import { MergeRecords } from "./list/MergeRecords";

/** Suspected duplicates, one pair after the other: merged, or said to be none. */
export function DuplicatesPage() {
  const { t } = useLingui();
  const { kind, rejected = false } = useAddress({ from: "/shell/duplicates" });
  const navigate = useNavigate({ from: "/duplicates" });
  const ofPeople = kind !== "organizations";
  const { pairs, loading, failed, retry, more } = useDuplicates(
    ofPeople ? "CONTACT" : "ORGANIZATION",
    rejected,
  );
  const search = useSearch(retry);
  const { reject, busy } = useReject();
  const [merging, setMerging] = useState<Pair | null>(null);
  const judge = async (pair: Pair) => {
    const { refused } = await reject(pair.id, !rejected);
    if (refused !== undefined) {
      notifications.show({ color: "red", message: refused, closeButtonProps: { "aria-label": t`Close` } });
    } else if (!rejected) {
      tellUndo(t`Not the same: they will not be suggested again`, () => reject(pair.id, false));
    }
  };
  return (
    <>
      <PageHeader title={t`Duplicates`}>
        <DuplicateSearch state={search} />
      </PageHeader>
      <div className={styles.bar}>
        <KindTabs current={ofPeople ? "contacts" : "organizations"} />
        <Switch
          size="xs"
          label={t`Show those that are not the same`}
          checked={rejected}
          onChange={(event) =>
            void navigate({
              search: (now) => ({ ...now, rejected: event.currentTarget.checked || undefined }),
              replace: true,
            })
          }
        />
      </div>
      {!loading && pairs.length === 0 ? (
        <NoDuplicates
          failed={failed}
          rejected={rejected}
          searching={search.percent !== null}
          searchedAt={search.searchedAt}
          onRetry={retry}
        />
      ) : (
        <DuplicateList
          key={`${kind} ${rejected}`}
          pairs={pairs}
          rejected={rejected}
          loading={loading}
          more={more}
          busy={busy}
          onMerge={setMerging}
          onReject={(pair) => void judge(pair)}
        />
      )}
      {merging && (
        <MergeRecords
          kind={ofPeople ? "contact" : "organization"}
          ids={sidesOf(merging).map(({ id }) => id)}
          onMerged={() => undefined}
          onClose={() => setMerging(null)}
        />
      )}
    </>
  );
}
