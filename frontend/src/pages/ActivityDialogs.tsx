import { ActivityDialogs as Dialogs } from "~/features/activities/forms/ActivityDialogs";
import type { Pickers } from "~/features/activities/forms/pickers";
import { UserPick } from "~/features/identity/UserPick";
import { UserSelect } from "~/features/identity/UserSelect";
import { useMay, useViewer } from "~/features/identity/viewer";

const PICKERS: Pickers = {
  user: (field) => <UserSelect {...field} />,
  users: (field) => <UserPick {...field} />,
};

/** The dialog of activities, with the fields for users that another feature brings. */
export function ActivityDialogs({ children }: { children: React.ReactNode }) {
  const { user } = useViewer();
  const me = { id: user.id, name: user.name, tickets: useMay("tickets:read") };
  return (
    <Dialogs me={me} pickers={PICKERS}>
      {children}
    </Dialogs>
  );
}
