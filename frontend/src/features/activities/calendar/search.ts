import * as z from "zod/mini";

const text = z.optional(z.catch(z.optional(z.string()), undefined));

/**
 * The calendar's address. `day`: 2026-11-23, one of the days that are shown. `users` and `projects`: ids with commas
 * between; of neither: the viewer's own. `hide`: kinds that are not shown, with commas; `open`: not what is done.
 * `activity`: the one that is opened at first, as the calendars of others link to it.
 */
export const calendarSearch = z.object({
  view: z.optional(z.catch(z.optional(z.enum(["month", "week", "day", "agenda"])), undefined)),
  day: z.optional(z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))), undefined)),
  users: text,
  projects: text,
  hide: text,
  activity: text,
  open: z.optional(z.catch(z.optional(z.boolean()), undefined)),
});

export type CalendarSearch = z.infer<typeof calendarSearch>;

export const listOf = (ids: string | undefined): string[] => ids?.split(",").filter(Boolean) ?? [];

/** Undefined for none: the address stays short. */
export const textOf = (ids: readonly string[]): string | undefined => ids.join(",") || undefined;
