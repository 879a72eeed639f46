import type { I18n } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { activityParameters } from "~/features/activities/filter/activityParameters";
import { contactParameters } from "~/features/contacts/filter/contactParameters";
import { FoundContacts } from "~/features/contacts/filter/FoundContacts";
import { type CrmWords, useCrmWords } from "~/features/crms/useCrmWords";
import { fieldParameters } from "~/features/custom_fields/list/fieldParameters";
import { useCustomFields } from "~/features/custom_fields/useCustomFields";
import { FoundUsers } from "~/features/identity/filter/FoundUsers";
import { messageParameters } from "~/features/messaging/filter/messageParameters";
import { FoundOrganizations } from "~/features/organizations/filter/FoundOrganizations";
import { organizationParameters } from "~/features/organizations/filter/organizationParameters";
import { callParameters } from "~/features/telephony/filter/callParameters";
import { FoundTickets } from "~/features/tickets/filter/FoundTickets";
import { ticketParameters } from "~/features/tickets/filter/ticketParameters";
import { type Parameter, type Parameters, parametersOf } from "~/ui/filter/parameter";
import type { ListKind } from "./listState";
import { dataOf } from "./lists";
import { type SharedWords, useSharedWords } from "./useSharedWords";

const FOUND = {
  Users: FoundUsers,
  Contacts: FoundContacts,
  Organizations: FoundOrganizations,
  Tickets: FoundTickets,
};

type Choices = CrmWords & SharedWords & typeof FOUND;

const OF: Record<ListKind, (choices: Choices, i18n: I18n) => Parameter[]> = {
  CONTACTS: contactParameters,
  ORGANIZATIONS: organizationParameters,
  ACTIVITIES: activityParameters,
  TICKETS: ticketParameters,
  CALLS: callParameters,
  MESSAGES: messageParameters,
};

/** All that a list can be narrowed by; null while the Crms' own fields are on their way. */
export function useParameters(list: ListKind): Parameters | null {
  const { t, i18n } = useLingui();
  const words = useCrmWords();
  const shared = useSharedWords(list);
  const crms = useCustomFields(dataOf(list).fields);
  const heading = t`Additional fields`;
  return useMemo(() => {
    if (!crms) return null;
    const parameters = OF[list]({ ...words, ...shared, ...FOUND }, i18n);
    return parametersOf([...parameters, ...fieldParameters(crms, heading)]);
  }, [list, words, shared, crms, heading, i18n]);
}
