import { createContext, use, useEffect, useId } from "react";
import { dropDraft } from "~/lib/drafts";

/** The id of the record whose fields are edited in place; what is typed there then outlives the page. */
export const RecordScope = createContext<string | null>(null);

/** Where the draft of a field is kept; outside of a record only as long as the field is on screen. */
export function useDraftKey(name: string): string {
  const record = use(RecordScope);
  const alone = useId();
  const key = `/field/${record ?? alone}/${name}`;
  useEffect(() => (record === null ? () => dropDraft(key) : undefined), [record, key]);
  return key;
}
