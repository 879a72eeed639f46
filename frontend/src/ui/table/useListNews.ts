import { useThrottledCallback } from "@mantine/hooks";
import { useState } from "react";
import type { Paged } from "~/lib/graphql/usePagedList";
import { isRecounted, type ListNews, newcomers } from "./news";

type Heard = {
  hear: (news: ListNews) => void;
  /** How many rows wait to be shown. */
  fresh: number;
  show: () => void;
  /** Rows that have left the list and fade out. */
  gone: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();
const FADE_MS = 280;
/** So often, at most, a list that is being changed is counted. */
const COUNT_MS = 1000;
const AT_TOP_PX = 40;

/**
 * What happens to a list while it is looked at. Changed rows change where they stand (the cache sees to it), rows that
 * left fade, new ones wait for a click; or come at once where the list is empty or `newestFirst` and at its top.
 * `recount`: there may be more or fewer of them now.
 */
export function useListNews<Row extends { id: string }>(
  paged: Paged<Row>,
  newestFirst: boolean,
  recount: () => void,
): Heard {
  const { list, rows, offset, count, ended } = paged;
  const [fresh, setFresh] = useState(NONE);
  const [gone, setGone] = useState(NONE);
  const [left, setLeft] = useState(NONE);
  const [of, setOf] = useState(list);
  if (of !== list) {
    setOf(list);
    setFresh(NONE);
    setGone(NONE);
    setLeft(NONE);
  }
  const ids = new Set(rows.map(({ id }) => id));
  const whole = ended && offset === 0 && rows.length === count;

  const recountSoon = useThrottledCallback(recount, COUNT_MS);

  const hear = (news: ListNews) => {
    if (isRecounted(news, ids)) recountSoon();
    if (news.resync) return list.retry();
    const fading = news.gone.filter((id) => ids.has(id));
    const back = new Set(news.rows.map(({ id }) => id));
    setGone((now) => new Set([...now, ...fading].filter((id) => !back.has(id))));
    setLeft((now) => new Set([...[...now].filter((id) => !back.has(id)), ...news.gone]));
    if (fading.length > 0) setTimeout(list.retry, FADE_MS);
    const came = newcomers(news.rows, { ids, whole, left });
    const wanted = count === 0 || (newestFirst && list.scrollTop < AT_TOP_PX);
    if (came.length > 0 && wanted) list.retry();
    setFresh((now) => new Set([...now, ...(wanted ? [] : came)].filter((id) => !news.gone.includes(id))));
  };
  const show = () => {
    setFresh(NONE);
    list.retry();
  };
  return { hear, fresh: [...fresh].filter((id) => !ids.has(id)).length, show, gone };
}
