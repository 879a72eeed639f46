import { useLingui } from "@lingui/react";
import { roleName } from "../roleWords";

type RolesProps = { roles: readonly { name: string; system: boolean }[] };

/** A user's roles in words. */
export function Roles({ roles }: RolesProps) {
  const { i18n } = useLingui();
  return <>{roles.map((role) => roleName(role, i18n)).join(", ")}</>;
}
