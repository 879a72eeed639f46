type PersonField = {
  label: string;
  value: string | null;
  user: { name: string } | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

type AccountField = {
  label: string;
  crmId: string;
  value: string | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

/** The fields of a new ticket that other features bring. */
export type TicketSlots = {
  user: (field: PersonField) => React.ReactNode;
  contact: (field: AccountField) => React.ReactNode;
  organization: (field: AccountField) => React.ReactNode;
};
