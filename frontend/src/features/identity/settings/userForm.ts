import type { Locale, UserInput, UserPatch } from "~/gql/graphql";
import { changed } from "~/lib/changed";

export type UserValues = {
  name: string;
  email: string;
  password: string;
  roleIds: string[];
  extension: string;
  locale: Locale;
  active: boolean;
};

type User = Omit<UserValues, "password" | "roleIds" | "extension"> & {
  extension?: string | null;
  roles: readonly { id: string }[];
};

/** The form of a user, or an empty one. */
export function valuesOf(user: User | null, locale: Locale): UserValues {
  if (!user) return { name: "", email: "", password: "", roleIds: [], extension: "", locale, active: true };
  const { name, email, extension, active, roles } = user;
  return {
    name,
    email,
    password: "",
    roleIds: roles.map((role) => role.id),
    extension: extension ?? "",
    locale: user.locale,
    active,
  };
}

export function inputOf({ name, email, password, roleIds, extension, locale }: UserValues): UserInput {
  return { name, email, password, roleIds, extension: extension.trim() || null, locale };
}

/** Only what was changed; an emptied extension is taken away, an empty password is none. */
export function patchOf(values: UserValues, initial: UserValues): Omit<UserPatch, "id"> {
  const { extension, ...rest } = changed(values, initial);
  return extension === undefined ? rest : { ...rest, extension: extension.trim() || null };
}
