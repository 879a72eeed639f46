import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { settingsPath } from "~/lib/settingsPath";
import { LinkList } from "~/ui/LinkList";
import { roleName } from "../roleWords";
import { reachSummary } from "./reach";
import type { Role } from "./useRoles";

type RoleListProps = { label: string; roles: readonly Role[] };

export function RoleList({ label, roles }: RoleListProps) {
  const { t, i18n } = useLingui();
  return (
    <LinkList
      label={label}
      items={roles}
      to={(role) => settingsPath("roles", role.id)}
      title={(role) => roleName(role, i18n)}
      under={(role) => reachSummary(role.permissions, i18n)}
      aside={({ userCount }) =>
        userCount === 0 ? t`nobody` : plural(userCount, { one: "# user", other: "# users" })
      }
    />
  );
}
