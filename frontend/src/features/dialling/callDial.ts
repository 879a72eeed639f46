import { graphql } from "~/gql";
import type { CallDialInput, DialNewsFragment } from "~/gql/graphql";
import type { DialWish } from "~/lib/dialling";

export const DIAL_NEWS = graphql(`
  fragment DialNews on DialRequest { id state message national call { id } }
`);

export type DialNews = DialNewsFragment;

export const DIAL = graphql(`
  mutation CallDial($input: CallDialInput!) {
    callDial(input: $input) {
      link
      problems { code sentence until }
      dialRequest { id ...DialNews }
      userErrors { code message path }
    }
  }
`);

export const HEARD = graphql(`
  subscription DialRequestChanged {
    dialRequestChanged { seq dialRequest { id ...DialNews } }
  }
`);

export function inputOf(wish: DialWish, overrideReason?: string): CallDialInput {
  const { number, contactId, organizationId, ticketId, callbackOfId } = wish;
  return {
    number,
    contactId: contactId ?? null,
    organizationId: organizationId ?? null,
    ticketId: ticketId ?? null,
    callbackOfId: callbackOfId ?? null,
    overrideReason: overrideReason ?? null,
  };
}
