import { useLingui } from "@lingui/react/macro";
import { fold } from "~/ui/fields/option";
import { fitting } from "./fitting";
import { foundOf } from "./foundOf";
import type { Action, Found, Item, Section } from "./item";
import type { Hit, Search } from "./useSearch";

/** What the palette lists, under its headings: before one types what is open, then what fits. */
export function useSections(
  typed: string,
  search: Search,
  actions: readonly Action[],
  recent: readonly Found[],
): Section[] {
  const { t } = useLingui();
  const wanted = typed.trim();
  const words = { taxId: (number: string) => t`Tax id ${number}` };
  const itemsOf = (hits: readonly Hit[]) => hits.flatMap((hit) => foundOf(hit, words) ?? []).map(recordItem);
  const sure = itemsOf(search.hits.filter(({ fuzzy, ticket }) => !fuzzy && !ticket));
  const tickets = itemsOf(search.hits.filter(({ fuzzy, ticket }) => !fuzzy && ticket));
  const guessed = itemsOf(search.hits.filter(({ fuzzy }) => fuzzy));
  if (wanted === "") {
    return filled([
      { key: "recent", label: t`Open records`, items: recent.map(recordItem) },
      ...grouped(actions),
    ]);
  }
  const open = search.hits.length > 0 ? [] : recent.filter((found) => isNamed(found, wanted)).map(recordItem);
  return filled([
    { key: "recent", label: t`Open records`, items: open },
    { key: "found", label: t`People and companies`, items: sure },
    { key: "tickets", label: t`Tickets`, items: tickets },
    { key: "guessed", label: t`Did you mean`, items: guessed },
    { key: "actions", label: t`Actions`, items: fitting(actions, wanted).map(actionItem) },
  ]);
}

const recordItem = (found: Found): Item => ({ key: `${found.kind}-${found.id}`, found });
const actionItem = (action: Action): Item => ({ key: `action-${action.key}`, action });
const filled = (sections: readonly Section[]) => sections.filter(({ items }) => items.length > 0);
const isNamed = (found: Found, wanted: string) => fold(found.displayName).includes(fold(wanted));

function grouped(actions: readonly Action[]): Section[] {
  const labels = [...new Set(actions.map(({ section }) => section))];
  return labels.map((label) => ({
    key: label,
    label,
    items: actions.filter(({ section }) => section === label).map(actionItem),
  }));
}
