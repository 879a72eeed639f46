import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { Calendar } from "~/features/activities/calendar/Calendar";
import { type CalendarView, daysOf, shifted, VIEWS } from "~/features/activities/calendar/days";
import type { Span } from "~/features/activities/calendar/entry";
import { KindLegend } from "~/features/activities/calendar/KindLegend";
import { type CalendarSearch, listOf, textOf } from "~/features/activities/calendar/search";
import { periodWords } from "~/features/activities/calendar/words";
import { useActivityDialog } from "~/features/activities/forms/dialog";
import { ACTIVITY_KINDS } from "~/features/activities/kinds";
import { useHotkeys } from "~/lib/hotkeys";
import { dayAt } from "~/lib/localTime";
import { AddIcon, BackChevronIcon, ForwardIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { useNarrow } from "~/ui/useNarrow";
import { useNow } from "~/ui/useNow";
import styles from "./CalendarPage.module.css";
import { WhosePick } from "./calendar/WhosePick";

const MINUTE_MS = 60_000;

/** The calendar; what it shows is kept in the address. */
export function CalendarPage() {
  const { t, i18n } = useLingui();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/calendar" });
  const today = dayAt(useNow(MINUTE_MS));
  const { view: asked = narrow ? "agenda" : "week", day = today } = search;
  // on a phone a week shows its days one by one
  const view = narrow && asked === "day" ? "week" : asked;
  const views = narrow ? VIEWS.filter((one) => one !== "day") : VIEWS;
  const change = (next: Partial<CalendarSearch>) =>
    void navigate({ to: "/calendar", search: { ...search, ...next }, replace: true });
  const onView = (to: CalendarView, on: string) => change({ view: to, day: on });
  const turn = (by: 1 | -1) => onView(view, shifted(view, day, by));
  const { open, create } = useActivityDialog();
  const add = (span?: Span) => create(span ? { startsAt: span.start, endsAt: span.end } : {});
  useOpened(search.activity, (id) => {
    open(id);
    change({ activity: undefined });
  });
  const hidden = listOf(search.hide);
  const words: Record<CalendarView, string> = {
    month: t`Month`,
    week: t`Week`,
    day: t`Day`,
    agenda: t`Agenda`,
  };
  const goToday = () => onView(view, today);
  useHotkeys([
    { keys: "n", label: t`New activity`, run: () => add() },
    { keys: "t", label: t`Today`, run: goToday },
    { keys: "[", label: t`Back in time`, run: () => turn(-1) },
    { keys: "]", label: t`Ahead in time`, run: () => turn(1) },
    ...views.map((to) => ({ keys: to[0] ?? to, label: words[to], run: () => onView(to, day) })),
  ]);
  return (
    <>
      <PageHeader title={t`Calendar`} aside={periodWords(view, daysOf(view, day), day, i18n.locale)}>
        <div className={styles.turn}>
          <ActionIcon variant="default" size={32} aria-label={t`Back in time`} onClick={() => turn(-1)}>
            <BackChevronIcon size={16} />
          </ActionIcon>
          <Button variant="default" onClick={goToday}>{t`Today`}</Button>
          <ActionIcon variant="default" size={32} aria-label={t`Ahead in time`} onClick={() => turn(1)}>
            <ForwardIcon size={16} />
          </ActionIcon>
        </div>
        <SegmentedControl
          size="xs"
          className={styles.views ?? ""}
          aria-label={t`View`}
          value={view}
          data={views.map((value) => ({ value, label: words[value] }))}
          onChange={(to) => onView(to, day)}
        />
        {narrow ? (
          <ActionIcon size={32} aria-label={t`New activity`} onClick={() => add()}>
            <AddIcon size={17} />
          </ActionIcon>
        ) : (
          <Button leftSection={<AddIcon size={15} />} onClick={() => add()}>{t`New activity`}</Button>
        )}
      </PageHeader>
      <div className={styles.line}>
        <WhosePick
          users={listOf(search.users)}
          projects={listOf(search.projects)}
          onUsers={(ids) => change({ users: textOf(ids) })}
          onProjects={(ids) => change({ projects: textOf(ids) })}
        />
        <KindLegend
          hidden={hidden}
          done={!search.open}
          onHidden={(kinds) => change({ hide: textOf(kinds) })}
          onDone={(done) => change({ open: done ? undefined : true })}
        />
      </div>
      <Calendar
        view={view}
        day={day}
        users={listOf(search.users)}
        projects={listOf(search.projects)}
        kinds={ACTIVITY_KINDS.filter((kind) => !hidden.includes(kind))}
        done={!search.open}
        onView={onView}
        onAdd={add}
        onEdit={({ id }) => open(id)}
      />
    </>
  );
}

/** Opens the activity that a link from another calendar leads to, once. */
function useOpened(id: string | undefined, open: (id: string) => void): void {
  const onLink = useEffectEvent(open);
  useEffect(() => {
    if (id !== undefined) onLink(id);
  }, [id]);
}
