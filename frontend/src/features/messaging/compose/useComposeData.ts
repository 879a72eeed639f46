import { graphql, readFragment } from "~/gql";
import type { MessageChannel, MessageTextsQuery } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";
import { REACH, type Reach } from "./reach";

const COMPOSE = graphql(`
  query MessageCompose($id: ID!) {
    node(id: $id) { id ...ReachForMessage }
    messageChannels
    messageTemplates(active: true) { id ...MessageTemplateParts }
    messageFields { key label sample }
    viewer { signature }
  }
`);

const TEXTS = graphql(`
  query MessageTexts {
    messageChannels
    messageTemplates(active: true) { id ...MessageTemplateParts }
    messageFields { key label sample }
    viewer { signature }
  }
`);

export const TEMPLATE = graphql(`
  fragment MessageTemplateParts on MessageTemplate {
    id version channel name subject text html active
    crm { id name }
  }
`);

export type Asked = {
  /** Null: it is gone, or nothing for the viewer. */
  reach: Reach | null;
  channels: readonly MessageChannel[];
  templates: MessageTextsQuery["messageTemplates"];
  fields: MessageTextsQuery["messageFields"];
  signature: string;
};

/** What the composer of a message to many needs to know; null while it is on its way. */
export function useTexts(): Omit<Asked, "reach"> | null {
  const { data } = useFormQuery(TEXTS, {});
  return data ? textsOf(data) : null;
}

const textsOf = (data: MessageTextsQuery) => ({
  channels: data.messageChannels,
  templates: data.messageTemplates,
  fields: data.messageFields,
  signature: data.viewer?.signature ?? "",
});

/** All that the composer needs to know; null while it is on its way. */
export function useComposeData(recordId: string): { data: Asked | null; failed: boolean } {
  const { data, failed } = useFormQuery(COMPOSE, { id: recordId });
  if (!data) return { data: null, failed };
  const reach = readFragment(REACH, data.node);
  return {
    failed: false,
    data: {
      reach: reach && "displayName" in reach ? reach : null,
      ...textsOf(data),
    },
  };
}
