import type { I18n, MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

/** The roles that exist from the start, by the names they are kept under. */
const SYSTEM: Record<string, MessageDescriptor> = {
  Administrator: msg`Administrator`,
  "CRM Administrator": msg`CRM administrator`,
  Supervisor: msg`Supervisor`,
  Consultant: msg`Consultant`,
  Dialler: msg`Dialler`,
  "Account Customer Manager": msg`Customer manager`,
  "Account Customer Reader": msg`Customer reader`,
  "Account Customer Admin": msg`Customer admin`,
  "Account Partner Manager": msg`Partner manager`,
  "Account Partner Reader": msg`Partner reader`,
  "Account Partner Admin": msg`Partner admin`,
};

type Role = { name: string; system: boolean };

/** A role's name in the language of the screen; one that people made keeps theirs. */
export function roleName({ name, system }: Role, i18n: I18n): string {
  const known = system ? SYSTEM[name] : undefined;
  return known ? i18n._(known) : name;
}

const ORDER = Object.keys(SYSTEM);

/** System roles from the administrator down; the others by name, as they come. */
export function inOrder<One extends Role>(roles: readonly One[]): One[] {
  const rank = ({ name, system }: Role) => (system ? ORDER.indexOf(name) : -1);
  return roles.toSorted((one, other) => rank(one) - rank(other));
}
