import { useLingui } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { PickOne } from "~/ui/fields/PickOne";
import type { SaveField } from "~/ui/fields/saveField";

const FOUND = graphql(`
  query OrganizationsFound($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 20) { nodes { id displayName } }
  }
`);

type Organization = { id: string; displayName: string };
type OrganizationPickProps = {
  organization: Organization | null;
  /** Only organizations of the contact's own Crm fit. */
  crmId: string;
  disabled: boolean;
  onSave: SaveField<string | null>;
};

export function OrganizationPick({ organization, crmId, disabled, onSave }: OrganizationPickProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), 180);
  const filter = { crm: { eq: crmId }, ...(settled ? { search: settled } : {}) };
  const [{ data }] = useQuery({ query: FOUND, variables: { filter }, pause: disabled });
  return (
    <PickOne
      label={t`Organization`}
      value={organization && optionOf(organization)}
      options={data?.organizations.nodes.map(optionOf) ?? []}
      onSearch={setSearch}
      disabled={disabled}
      onSave={onSave}
    />
  );
}

const optionOf = ({ id, displayName }: Organization) => ({ id, label: displayName });
