import * as z from "zod/mini";

/** What is chosen for an import before it starts stands in its address, so that a reload loses nothing. */
export const importSearch = z.object({
  /** Back to the columns after a check. */
  step: z.optional(z.catch(z.optional(z.literal("columns")), undefined)),
  /** Column's index → field's key ("" leaves it out), where it differs from what was proposed. */
  fields: z.optional(z.catch(z.optional(z.record(z.string(), z.string())), undefined)),
  duplicates: z.optional(z.catch(z.optional(z.enum(["UPDATE", "ADD"])), undefined)),
  /** False: unknown positions, stages, sources and tags are errors. */
  create: z.optional(z.catch(z.optional(z.boolean()), undefined)),
  /** Dictionaries to which nothing is added: position, stage, source, tags. */
  leave: z.optional(z.catch(z.optional(z.array(z.enum(["position", "stage", "source", "tags"]))), undefined)),
});

/** What the viewer may do besides importing: add words to the Crm's dictionaries, add people a second time. */
export type ImportRights = { addWords: boolean; duplicate: boolean };

export type ImportSearch = z.infer<typeof importSearch>;
