type UserField = {
  label: string;
  value: string | null;
  /** Who is chosen to begin with. */
  user: { name: string } | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

/** The form's field for a user, which another feature brings. */
export type PickUser = (field: UserField) => React.ReactNode;
