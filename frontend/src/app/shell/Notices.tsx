import { useMay } from "~/features/identity/viewer";
import { NotificationNews } from "~/features/notifications/NotificationNews";
import { MeetingPops } from "~/features/notifications/pop/MeetingPops";
import { useOpenSubject } from "~/pages/useOpenSubject";

/** What the viewer is told while they work, with what pages lend it. */
export function Notices() {
  const onOpen = useOpenSubject();
  return (
    <>
      <NotificationNews onOpen={onOpen} />
      <MeetingPops mayDial={useMay("calls:dial")} onOpen={onOpen} />
    </>
  );
}
