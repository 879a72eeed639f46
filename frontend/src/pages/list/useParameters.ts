import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { contactParameters } from "~/features/contacts/filter/contactParameters";
import { useCrmWords } from "~/features/crms/useCrmWords";
import { fieldParameters } from "~/features/custom_fields/list/fieldParameters";
import { useCustomFields } from "~/features/custom_fields/useCustomFields";
import { FoundUsers } from "~/features/identity/filter/FoundUsers";
import { FoundOrganizations } from "~/features/organizations/filter/FoundOrganizations";
import { organizationParameters } from "~/features/organizations/filter/organizationParameters";
import { type Parameters, parametersOf } from "~/ui/filter/parameter";
import type { ListKind } from "./listState";

/** All that a list can be narrowed by; null while the Crms' own fields are on their way. */
export function useParameters(list: ListKind): Parameters | null {
  const { t, i18n } = useLingui();
  const words = useCrmWords();
  const crms = useCustomFields(list === "CONTACTS" ? "CONTACT" : "ORGANIZATION");
  const heading = t`Additional fields`;
  return useMemo(() => {
    if (!crms) return null;
    const choices = { ...words, Users: FoundUsers, Organizations: FoundOrganizations };
    const parameters =
      list === "CONTACTS" ? contactParameters(choices, i18n) : organizationParameters(choices, i18n);
    return parametersOf([...parameters, ...fieldParameters(crms, heading)]);
  }, [list, words, crms, heading, i18n]);
}
