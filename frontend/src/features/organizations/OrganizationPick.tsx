import { useLingui } from "@lingui/react/macro";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { PickOne } from "~/ui/fields/PickOne";
import type { SaveField } from "~/ui/fields/saveField";

export const FOUND = graphql(`
  query OrganizationsFound($filter: OrganizationFilter) {
    organizations(filter: $filter, first: 20) { nodes { id displayName } }
  }
`);

type Organization = { id: string; displayName: string };
type OrganizationPickProps = {
  /** What it is called where it stands; "Organization" when left out. */
  label?: string;
  organization: Organization | null;
  /** One that does not fit: nothing belongs to itself. */
  exceptId?: string;
  /** Only organizations of the record's own Crm fit. */
  crmId: string;
  disabled: boolean;
  onSave: SaveField<string | null>;
};

export function OrganizationPick(props: OrganizationPickProps) {
  const { label, organization, exceptId, crmId, disabled, onSave } = props;
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), 180);
  const filter = { crm: { eq: crmId }, ...(settled ? { search: settled } : {}) };
  const [{ data }] = useQuery({ query: FOUND, variables: { filter }, pause: disabled });
  const found = data?.organizations.nodes.filter(({ id }) => id !== exceptId) ?? [];
  return (
    <PickOne
      label={label ?? t`Organization`}
      value={organization && optionOf(organization)}
      options={found.map(optionOf)}
      onSearch={setSearch}
      disabled={disabled}
      onSave={onSave}
    />
  );
}

const optionOf = ({ id, displayName }: Organization) => ({ id, label: displayName });
