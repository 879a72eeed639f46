import { useLingui } from "@lingui/react/macro";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { PickMany } from "~/ui/fields/PickMany";
import type { SaveField } from "~/ui/fields/saveField";

const COLLEAGUES = graphql(`query Colleagues { users(first: 100) { nodes { id name initials active } } }`);

type Manager = { id: string; name: string; initials: string };
type ManagerPickProps = { managers: readonly Manager[]; disabled: boolean; onSave: SaveField<string[]> };

/** Who looks after a record. */
export function ManagerPick({ managers, disabled, onSave }: ManagerPickProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: COLLEAGUES, pause: disabled });
  const active = data?.users.nodes.filter((user) => user.active) ?? [];
  return (
    <PickMany
      label={t`Managers`}
      values={managers.map(optionOf)}
      options={active.map(optionOf)}
      disabled={disabled}
      onSave={onSave}
    />
  );
}

const optionOf = ({ id, name, initials }: Manager) => ({ id, label: name, initials });
