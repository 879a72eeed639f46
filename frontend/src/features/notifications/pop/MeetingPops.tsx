import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { useScreens } from "~/lib/screens/useScreens";
import { useNow } from "~/ui/useNow";
import type { OpenSubject } from "../notification";
import { useRead, useUnread } from "../useUnread";
import { MeetingPop } from "./MeetingPop";
import styles from "./MeetingPops.module.css";
import { poppedOf } from "./popped";

const MINUTE_MS = 60_000;

/** Phone meetings whose time has come, and those that went wrong: like a call they wait for an answer, in one tab. */
export function MeetingPops({ mayDial, onOpen }: { mayDial: boolean; onOpen: OpenSubject }) {
  const { t } = useLingui();
  const stack = useRef<HTMLElement>(null);
  const { notifications } = useUnread();
  const { leads } = useScreens();
  const read = useRead();
  const now = useNow(MINUTE_MS);
  const popped = leads ? poppedOf(notifications, now) : [];
  const goTo = () => stack.current?.querySelector<HTMLElement>("[data-meeting]")?.focus();
  useHotkeys([{ keys: "alt+m", label: t`Go to the phone meeting that is due`, run: goTo }]);
  return (
    <>
      <div role="alert" className="visually-hidden">
        {popped[0]?.notification.title}
      </div>
      {popped.length > 0 && (
        <aside ref={stack} className={styles.stack} aria-label={t`Phone meetings now`}>
          {popped.map((one) => (
            <MeetingPop
              key={one.notification.id}
              {...one}
              mayDial={mayDial}
              onOpen={() => onOpen(one.notification)}
              onOver={() => void read([one.notification.id])}
            />
          ))}
        </aside>
      )}
    </>
  );
}
