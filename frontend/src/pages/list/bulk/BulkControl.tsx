import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { NONE } from "~/features/bulk/drafts";
import type { Items } from "~/features/bulk/useBulkWords";
import { ACCOUNT_KINDS, CHOSEN_TYPES, PERSON_TYPES } from "~/features/contacts/kinds";
import { SIZES } from "~/features/organizations/kinds";
import { languages } from "~/lib/languages";
import { AgreementControl } from "./AgreementControl";
import type { BulkFieldProps } from "./BulkField";
import { LinksControl } from "./LinksControl";
import { OneOf } from "./OneOf";
import { OrganizationOf } from "./OrganizationOf";

/** What a field is to become, by what it is. */
export function BulkControl({ name, label, drafts, words, error, onChange }: BulkFieldProps) {
  const { t, i18n } = useLingui();
  const none = { value: NONE, label: t`None` };
  const said = (map: Readonly<Record<string, MessageDescriptor>>, keys = Object.keys(map)): Items =>
    keys.flatMap((value) => (map[value] ? [{ value, label: i18n._(map[value]) }] : []));
  const choice = (items: Items) => (
    <OneOf
      label={label}
      items={items}
      value={drafts[name] as string | null}
      error={error}
      onChange={onChange}
    />
  );
  switch (name) {
    case "stageId":
      return choice([none, ...words.stages]);
    case "sourceId":
      return choice([none, ...words.sources]);
    case "positionId":
      return choice([none, ...words.positions]);
    case "accountKind":
      return choice(said(ACCOUNT_KINDS));
    case "personType":
      return choice(said(PERSON_TYPES, [...CHOSEN_TYPES]));
    case "size":
      return choice([none, ...said(SIZES)]);
    case "language":
      return choice([
        none,
        ...languages(i18n.locale).map(({ id, label: word }) => ({ value: id, label: word })),
      ]);
    case "organizationId":
    case "parentId":
      return <OrganizationOf label={label} value={drafts[name] ?? null} error={error} onChange={onChange} />;
    case "tags":
    case "managers":
      return (
        <LinksControl name={name} links={drafts[name]} items={words.tags} error={error} onChange={onChange} />
      );
    case "consent":
      return (
        <AgreementControl said={drafts.consent} kinds={words.consents} error={error} onChange={onChange} />
      );
    default:
      return (
        <TextInput
          aria-label={label}
          placeholder={t`Leave empty to clear it`}
          autoComplete="off"
          value={drafts[name] ?? ""}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
