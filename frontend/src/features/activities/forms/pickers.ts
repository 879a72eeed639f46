import { createContext, use } from "react";

type Named = { id: string; name: string };

type UserField = {
  label: string;
  value: string | null;
  /** Who is chosen to begin with. */
  user: { name: string } | null;
  required?: boolean;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

type UsersField = {
  label: string;
  value: readonly string[];
  /** Those who are chosen to begin with. */
  users: readonly Named[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
};

/** The form's fields for users, which another feature brings. */
export type Pickers = {
  user: (field: UserField) => React.ReactNode;
  users: (field: UsersField) => React.ReactNode;
};

export const PickersContext = createContext<Pickers | null>(null);

export function usePickers(): Pickers {
  const pickers = use(PickersContext);
  if (!pickers) throw new Error("usePickers is for the dialogs of activities");
  return pickers;
}
