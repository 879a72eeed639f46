import { useLingui } from "@lingui/react/macro";
import { MultiSelect } from "@mantine/core";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { fold } from "~/ui/fields/option";
import { inOrder, roleName } from "../roleWords";

const ROLES = graphql(`query RolesToGive { roles { id name system } }`);

type RolePickProps = {
  value: readonly string[];
  error: string | undefined;
  onChange: (roleIds: string[]) => void;
};

/** The roles of a user. */
export function RolePick({ value, error, onChange }: RolePickProps) {
  const { t, i18n } = useLingui();
  const [{ data }] = useQuery({ query: ROLES, requestPolicy: "cache-and-network" });
  return (
    <MultiSelect
      label={t`Roles`}
      description={t`Rights of several roles add up.`}
      searchable
      selectFirstOptionOnChange
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && fold(option.label).includes(fold(search.trim())))
      }
      placeholder={value.length === 0 ? t`Choose…` : ""}
      data={inOrder(data?.roles ?? []).map((role) => ({ value: role.id, label: roleName(role, i18n) }))}
      value={[...value]}
      error={error}
      onChange={onChange}
    />
  );
}
