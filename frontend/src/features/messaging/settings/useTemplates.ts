import { useClient, useQuery } from "urql";
import { readFragment } from "~/gql";
import type { Field } from "../compose/FieldMenu";
import { TEMPLATE } from "../compose/useComposeData";
import { TEMPLATES, type Template } from "./template";

type Templates = {
  /** undefined while they are on their way. */
  templates: readonly Template[] | undefined;
  fields: readonly Field[];
  reload: () => Promise<unknown>;
};

/** All templates, those too that are not offered any more. */
export function useTemplates(): Templates {
  const client = useClient();
  const [{ data }] = useQuery({ query: TEMPLATES, requestPolicy: "cache-and-network" });
  return {
    templates: data && readFragment(TEMPLATE, data.messageTemplates),
    fields: data?.messageFields ?? [],
    reload: () => client.query(TEMPLATES, {}, { requestPolicy: "network-only" }).toPromise(),
  };
}
