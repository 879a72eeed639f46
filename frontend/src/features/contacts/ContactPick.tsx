import { useLingui } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { PickOne } from "~/ui/fields/PickOne";
import type { SaveField } from "~/ui/fields/saveField";
import { FOUND } from "./relations/ContactSelect";

type Contact = { id: string; displayName: string };
type ContactPickProps = {
  contact: Contact | null;
  /** Only contacts of the record's own Crm fit. */
  crmId: string;
  disabled: boolean;
  onSave: SaveField<string | null>;
};

/** Whom something is about, in place. */
export function ContactPick({ contact, crmId, disabled, onSave }: ContactPickProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), 180);
  const filter = { crm: { eq: crmId }, ...(settled ? { search: settled } : {}) };
  const [{ data }] = useQuery({ query: FOUND, variables: { filter }, pause: disabled });
  return (
    <PickOne
      label={t`Contact`}
      value={contact && optionOf(contact)}
      options={data?.contacts.nodes.map(optionOf) ?? []}
      onSearch={setSearch}
      disabled={disabled}
      onSave={onSave}
    />
  );
}

const optionOf = ({ id, displayName }: Contact) => ({ id, label: displayName });
