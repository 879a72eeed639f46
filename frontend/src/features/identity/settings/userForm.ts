import type { Locale, UserInput, UserPatch } from "~/gql/graphql";

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

/** An empty form, in the language of whoever fills it in. */
export function newUser(locale: Locale): UserValues {
  return { name: "", email: "", password: "", roleIds: [], extension: "", locale, active: true };
}

export function valuesOf({ name, email, extension, locale, active, roles }: User): UserValues {
  const roleIds = roles.map((role) => role.id);
  return { name, email, password: "", roleIds, extension: extension ?? "", locale, active };
}

export function inputOf({ name, email, password, roleIds, extension, locale }: UserValues): UserInput {
  return { name, email, password, roleIds, extension: extension.trim() || null, locale };
}

type Changed = Partial<UserValues> & { id: string; expectedVersion?: number };

/** The changed values as the API takes them: an emptied extension is taken away. */
export function patchOf({ extension, ...rest }: Changed): UserPatch {
  return extension === undefined ? rest : { ...rest, extension: extension.trim() || null };
}
