import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import { RoleList } from "~/features/identity/roles/RoleList";
import { type Role, useRoles } from "~/features/identity/roles/useRoles";
import { inOrder } from "~/features/identity/roleWords";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { AddIcon } from "~/ui/icons";
import { NewRolePart } from "./NewRolePart";
import { Part } from "./Part";
import { RolePart } from "./RolePart";
import styles from "./RolesPart.module.css";
import { SomebodysAccess } from "./SomebodysAccess";
import { useOpenPart } from "./useOpenPart";
import { useRenewViewer } from "./useRenewViewer";

/** What people made here stands first. */
const LISTS = [
  { system: false, title: msg`Your own roles` },
  { system: true, title: msg`System roles` },
];

/** All roles, or the one in the address. */
export function RolesPart({ id }: { id: string | null }) {
  const { t, i18n } = useLingui();
  const open = useOpenPart("roles");
  const roles = useRoles();
  const renew = useRenewViewer();
  const [copied, setCopied] = useState<Role | null>(null);
  const openNew = (from: Role | null) => {
    setCopied(from);
    open(NEW);
  };
  useHotkeys(id === null ? [{ keys: "n", label: t`New role`, run: () => openNew(null) }] : []);
  const all = roles.data?.roles ?? [];
  const role = all.find((one) => one.id === id);
  const { permissions } = roles.data ?? { permissions: [] };
  const reloadTo = (next?: string) => void roles.reload().then(() => open(next));
  if (role)
    return (
      <RolePart
        key={`${role.id}-${roles.round}`}
        role={role}
        permissions={permissions}
        onCopy={() => openNew(role)}
        onDeleted={() => reloadTo()}
        onSaved={renew}
        onReload={() => void roles.reload()}
      />
    );
  if (roles.data && id === NEW)
    return <NewRolePart from={copied} permissions={permissions} onCreated={reloadTo} />;
  return (
    <Part
      wide
      title={t`Roles`}
      text={t`A role is a named set of rights. A user has any number of roles; their rights add up.`}
      action={
        <Button leftSection={<AddIcon size={15} />} onClick={() => openNew(null)}>
          <Trans>New role</Trans>
        </Button>
      }
    >
      <div className={styles.both}>
        <div className={styles.lists}>
          {LISTS.map(({ system, title }) => (
            <Roles
              key={String(system)}
              title={i18n._(title)}
              roles={inOrder(all.filter((one) => one.system === system))}
            />
          ))}
        </div>
        <section className={styles.access}>
          <h3 className={styles.title}>{t`What somebody may see and do`}</h3>
          <SomebodysAccess />
        </section>
      </div>
    </Part>
  );
}

function Roles({ title, roles }: { title: string; roles: readonly Role[] }) {
  if (roles.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <RoleList label={title} roles={roles} />
    </section>
  );
}
