import { graphql, readFragment } from "~/gql";
import type { ContactingRulesPatch, ContactingRulesSettingsFragment, Weekday } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

export const RULES = graphql(`
  fragment ContactingRulesSettings on ContactingRules {
    id version quietFrom quietTo quietDays
    callConsents { id name } emailConsents { id name } smsConsents { id name } faxConsents { id name }
  }
`);

const ASK = graphql(`
  query SettingsContacting {
    contactingRules { id ...ContactingRulesSettings }
    dictionary(kind: CONSENT_KIND) { id name active }
  }
`);

export type Rules = ContactingRulesSettingsFragment;
export type Kind = { id: string; name: string; active: boolean };

export type RulesValues = {
  quiet: boolean;
  from: string;
  to: string;
  days: Weekday[];
  call: string[];
  email: string[];
  sms: string[];
  fax: string[];
};

/** By night, where nothing was chosen yet. */
const NIGHT = { from: "21:00", to: "08:00" };

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

export function valuesOf(rules: Rules): RulesValues {
  const quiet = rules.quietFrom !== rules.quietTo;
  return {
    quiet,
    from: quiet ? rules.quietFrom : NIGHT.from,
    to: quiet ? rules.quietTo : NIGHT.to,
    days: [...rules.quietDays],
    call: ids(rules.callConsents),
    email: ids(rules.emailConsents),
    sms: ids(rules.smsConsents),
    fax: ids(rules.faxConsents),
  };
}

/** Equal times are no quiet hours. */
export const patchOf = (values: RulesValues): ContactingRulesPatch => ({
  quietFrom: values.quiet ? values.from : "00:00",
  quietTo: values.quiet ? values.to : "00:00",
  quietDays: values.days,
  callConsentIds: values.call,
  emailConsentIds: values.email,
  smsConsentIds: values.sms,
  faxConsentIds: values.fax,
});

/** The rules and the consents that there are. */
export function useRules() {
  const { data, failed, reload, round } = useFormQuery(ASK, {});
  return {
    rules: data && readFragment(RULES, data.contactingRules),
    kinds: data?.dictionary,
    failed,
    reload,
    round,
  };
}
