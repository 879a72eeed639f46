import { createContext, use } from "react";
import type { ActivityKind } from "~/gql/graphql";

/** What is known of a new activity; the rest is asked. */
export type Given = {
  kind?: ActivityKind;
  contactId?: string;
  organizationId?: string;
  ticketId?: string;
  /** As date-and-time fields have them, in the viewer's zone: "2026-11-23T14:30". */
  startsAt?: string;
  endsAt?: string;
};

type After = { onSaved?: () => void };

export type ActivityDialog = {
  /** Shows one, to be changed by those who may. */
  open: (id: string, after?: After) => void;
  /** Asks for a new one. */
  create: (given: Given, after?: After) => void;
};

export const ActivityDialogContext = createContext<ActivityDialog | null>(null);

/** The dialog of activities, which is there once for the whole app. Only inside the shell. */
export function useActivityDialog(): ActivityDialog {
  const dialog = use(ActivityDialogContext);
  if (!dialog) throw new Error("useActivityDialog is for what is inside the shell");
  return dialog;
}
