import { graphql } from "~/gql";
import type { SettingsRolesQuery } from "~/gql/graphql";
import { useFormQuery } from "~/lib/graphql/useFormQuery";

const ROLES = graphql(`
  query SettingsRoles {
    roles { id version name system permissions userCount }
    permissions { name description group }
  }
`);

export type Role = SettingsRolesQuery["roles"][number];
export type Permission = SettingsRolesQuery["permissions"][number];
export type RoleValues = Pick<Role, "name" | "permissions">;

/** All roles, and what a role can grant. */
export const useRoles = () => useFormQuery(ROLES, {});
