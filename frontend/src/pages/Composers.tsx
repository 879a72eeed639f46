import { AttachFiles } from "~/features/files/AttachFiles";
import { useMay } from "~/features/identity/viewer";
import { Composers as Dialogs } from "~/features/messaging/compose/Composers";

/** The composer of messages, with the choice of files that another feature brings. */
export function Composers({ children }: { children: React.ReactNode }) {
  return (
    <Dialogs attaching={AttachFiles} configures={useMay("messages:configure")}>
      {children}
    </Dialogs>
  );
}
