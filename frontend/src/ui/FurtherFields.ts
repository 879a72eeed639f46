import type { UserErrors } from "~/lib/graphql/userErrors";

/** Fields that a form is given from elsewhere; which ones depends on the contact base it writes to. */
export type FurtherFields<Value> = {
  part: (crmId: string | null, errors: UserErrors) => React.ReactNode;
  /** What to send. */
  values: (crmId: string | null) => Value[];
  /** The paths of errors that stand beside these fields. */
  paths: (crmId: string | null) => string[];
  dirty: boolean;
};
