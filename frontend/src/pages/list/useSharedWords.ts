import { useMemo } from "react";
import { useDictionaryOptions } from "~/features/dictionaries/useDictionaryOptions";
import { useProjectOptions } from "~/features/projects/useProjectOptions";
import { useStateOptions } from "~/features/tickets/filter/useStateOptions";
import type { OptionGroup } from "~/ui/filter/parameter";
import type { ListKind } from "./listState";

/** What activities and tickets are sorted into, the same for all Crms; undefined while it is on its way. */
export type SharedWords = Record<
  "types" | "priorities" | "categories" | "states" | "projects",
  readonly OptionGroup[] | undefined
>;

/** The words of this list; those of others are not asked for. */
export function useSharedWords(list: ListKind): SharedWords {
  const [activities, tickets] = [list === "ACTIVITIES", list === "TICKETS"];
  const neither = !activities && !tickets;
  const types = useDictionaryOptions(tickets ? "TICKET_TYPE" : "ACTIVITY_KIND", neither);
  const priorities = useDictionaryOptions("PRIORITY", neither);
  const categories = useDictionaryOptions("ACTIVITY_CATEGORY", !activities);
  const states = useStateOptions(!tickets);
  const projects = useProjectOptions(neither);
  return useMemo(
    () => ({ types, priorities, categories, states, projects }),
    [types, priorities, categories, states, projects],
  );
}
