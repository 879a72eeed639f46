import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { DeleteRole } from "~/features/identity/roles/DeleteRole";
import { Rights } from "~/features/identity/roles/Rights";
import { RoleForm } from "~/features/identity/roles/RoleForm";
import type { Permission, Role } from "~/features/identity/roles/useRoles";
import { roleName } from "~/features/identity/roleWords";
import { CopyIcon } from "~/ui/icons";
import { Part } from "./Part";
import { Trail } from "./Trail";

type RolePartProps = {
  role: Role;
  permissions: readonly Permission[];
  onCopy: () => void;
  onDeleted: () => void;
  onSaved: () => void;
  onReload: () => void;
};

/** One role: what it grants; those from the start can be copied, the others changed. */
export function RolePart({ role, permissions, onCopy, onDeleted, onSaved, onReload }: RolePartProps) {
  const { t, i18n } = useLingui();
  const { system, userCount } = role;
  const users =
    userCount === 0
      ? t`Nobody has it.`
      : plural(userCount, { one: "# user has it.", other: "# users have it." });
  return (
    <Part
      title={
        <Trail section="roles" label={t`Roles`}>
          {roleName(role, i18n)}
        </Trail>
      }
      text={system ? `${t`A system role: copy it to change it.`} ${users}` : users}
      action={
        <Group gap="xs">
          <Button variant="default" leftSection={<CopyIcon size={15} />} onClick={onCopy}>
            <Trans>Copy</Trans>
          </Button>
          {!system && <DeleteRole role={role} onDeleted={onDeleted} />}
        </Group>
      }
    >
      {system ? (
        <div>
          <Rights permissions={permissions} chosen={role.permissions} />
        </div>
      ) : (
        <RoleForm role={role} permissions={permissions} onReload={onReload} onSaved={onSaved} />
      )}
    </Part>
  );
}
