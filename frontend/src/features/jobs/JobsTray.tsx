import { useLingui } from "@lingui/react/macro";
import { Popover, RingProgress } from "@mantine/core";
import { useState } from "react";
import { formatPercent } from "~/lib/format";
import { useHotkeys } from "~/lib/hotkeys";
import { JobsIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { useNarrow } from "~/ui/useNarrow";
import { JobList } from "./JobList";
import { JobReport } from "./JobReport";
import styles from "./JobsTray.module.css";
import { isOpen, type Job, shareOf } from "./job";
import { useJobs } from "./useJobs";

/** What is done in the background: a ring that fills, and behind it the jobs. onlyOpen: nothing while none is open. */
export function JobsTray({ onlyOpen = false }: { onlyOpen?: boolean }) {
  const { t, i18n } = useLingui();
  const { jobs, failed, retry } = useJobs();
  const [opened, setOpened] = useState(false);
  const [reported, setReported] = useState<Job | null>(null);
  const narrow = useNarrow();
  const share = shareOf(jobs ?? []);
  useHotkeys([{ keys: "g p", label: t`Show jobs`, run: () => setOpened(true) }]);
  const running = jobs?.filter(isOpen).length ?? 0;
  if (onlyOpen && share === null && !opened) return null;
  return (
    <>
      <Popover
        opened={opened}
        onChange={setOpened}
        position={narrow ? "top" : "right-end"}
        width="min(400px, calc(100vw - 24px))"
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <button type="button" className={styles.tray} onClick={() => setOpened(!opened)}>
            {share === null ? <JobsIcon size={16} stroke={1.7} aria-hidden /> : <Ring share={share} />}
            <span className={styles.label}>{t`Jobs`}</span>
            {share === null ? (
              <span className={styles.keys} aria-hidden>
                <Kbd keys="g p" />
              </span>
            ) : (
              <span className={styles.share}>
                <span className="visually-hidden">{t`${running} in progress,`} </span>
                {formatPercent(share, i18n.locale)}
              </span>
            )}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t`Jobs`}>
          <JobList
            jobs={jobs}
            failed={failed}
            onRetry={retry}
            onReport={(job) => {
              setOpened(false);
              setReported(job);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      {reported && <JobReport job={reported} onClose={() => setReported(null)} />}
    </>
  );
}

function Ring({ share }: { share: number }) {
  return (
    <RingProgress
      size={18}
      thickness={2.5}
      roundCaps
      sections={[{ value: share, color: "petrol" }]}
      aria-hidden
    />
  );
}
