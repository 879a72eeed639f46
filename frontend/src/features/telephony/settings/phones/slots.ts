type Named = { id: string; name: string };

type Field<Value> = {
  label: string;
  value: Value;
  error: string | undefined;
  onChange: (value: Value) => void;
};

/** The fields that other features bring into a line's phones; each without a label above it. */
export type Slots = {
  /** One user, by id. */
  user: (field: Field<string | null> & { user: Named | null }) => React.ReactNode;
  /** Several users, by id. */
  users: (field: Field<readonly string[]> & { users: readonly Named[] }) => React.ReactNode;
  /** To choose a queue's project from. */
  projects: readonly Named[];
};
