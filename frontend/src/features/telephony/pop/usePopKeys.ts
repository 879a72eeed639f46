import { readFragment } from "~/gql";
import type { PopActions } from "./actions";
import { choicesOf, contactOf, POP_CONTACT, type PopCall, type PopContact } from "./popCall";

type Options = {
  card: React.RefObject<HTMLElement | null>;
  call: PopCall;
  busy: boolean;
  actions: Pick<PopActions, "onOpenOrganization" | "onAdd">;
  onFold: () => void;
  onOpen: (contact: PopContact) => void;
  onChoose: (contact: PopContact, addNumber: boolean) => Promise<void>;
};

type Offer = { contact: PopContact; addNumber: boolean };

/** Those whom digits choose: who shares the number first, then who is suggested and would get it. */
const offersOf = (call: PopCall): Offer[] =>
  call.contact
    ? []
    : [
        ...choicesOf(call).map(({ contact }) => ({ contact, addNumber: false })),
        ...readFragment(POP_CONTACT, call.suggestions).map((contact) => ({ contact, addNumber: true })),
      ];

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && target.matches("textarea, input, [data-wrap-up] *");

/** A pop's keys while the focus is in it: Escape folds, Enter opens, digits choose. */
export function usePopKeys(options: Options): (event: React.KeyboardEvent) => void {
  const { card, call, busy, actions, onFold, onOpen, onChoose } = options;
  const contact = contactOf(call);
  const offers = offersOf(call);
  const enter = () => {
    if (contact) onOpen(contact);
    else if (call.organization) actions.onOpenOrganization(call.organization);
    else if (offers.length === 0) actions.onAdd?.(call);
  };
  return (event) => {
    const digit = !isTyping(event.target) && /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const chosen = offers[digit - 1];
    if (event.key === "Escape") onFold();
    else if (event.key === "Enter" && event.target === card.current) enter();
    else if (chosen && !busy) void onChoose(chosen.contact, chosen.addNumber);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
