import { useLingui } from "@lingui/react/macro";
import { NewRole } from "~/features/identity/roles/NewRole";
import type { Permission, Role } from "~/features/identity/roles/useRoles";
import { roleName } from "~/features/identity/roleWords";
import { Part } from "./Part";
import { Trail } from "./Trail";

type NewRolePartProps = {
  /** The role that is copied, if one is. */
  from: Role | null;
  permissions: readonly Permission[];
  onCreated: (id: string) => void;
};

export function NewRolePart({ from, permissions, onCreated }: NewRolePartProps) {
  const { t, i18n } = useLingui();
  const named = from ? roleName(from, i18n) : "";
  const initial = { name: from ? t`${named} (copy)` : "", permissions: from?.permissions ?? [] };
  return (
    <Part
      title={
        <Trail section="roles" label={t`Roles`}>
          {t`New role`}
        </Trail>
      }
    >
      <NewRole initial={initial} permissions={permissions} onCreated={onCreated} />
    </Part>
  );
}
