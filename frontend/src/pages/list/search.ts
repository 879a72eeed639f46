import * as z from "zod/mini";

/** The router reads `q=601602` as a number. */
const text = z.optional(
  z.catch(z.optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))), undefined),
);

const layout = z.optional(z.catch(z.optional(z.enum(["TABLE", "BOARD"])), undefined));

const density = z.optional(z.catch(z.optional(z.enum(["NORMAL", "COMPACT"])), undefined));

/**
 * A list's address: the view, and what differs from it.
 *
 * `filter` is the API's own filter and may hold anything: what can't be understood is told, not dropped in silence.
 * `columns`: "name~240,stage,custom:<id>".
 */
export const listSearch = z.object({
  view: text,
  q: text,
  filter: z.optional(z.unknown()),
  sort: text,
  columns: text,
  layout,
  density,
  crm: text,
});

export type ListSearch = z.infer<typeof listSearch>;
