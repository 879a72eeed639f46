import { useLingui } from "@lingui/react/macro";
import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { UserMenu } from "~/features/identity/UserMenu";
import { JobsTray } from "~/features/jobs/JobsTray";
import { Bell, UnreadMark } from "~/features/notifications/Bell";
import { CallbackBadge } from "~/features/telephony/missed/CallbackBadge";
import { useOpenSubject } from "~/pages/useOpenSubject";
import { MenuIcon, SearchIcon } from "~/ui/icons";
import { usePlaces } from "../usePlaces";
import { BasketLink } from "./BasketLink";
import styles from "./BottomBar.module.css";
import { Places } from "./Places";

/** On a phone: what is used often under the thumb, the rest in a drawer. */
export function BottomBar({ onShortcuts, onSearch }: { onShortcuts: () => void; onSearch: () => void }) {
  const { t, i18n } = useLingui();
  const [more, setMore] = useState(false);
  const places = usePlaces();
  const openSubject = useOpenSubject();
  return (
    <>
      <nav className={styles.bar} aria-label={t`Main`}>
        {places
          .filter((place) => place.often)
          .map(({ to, label, icon: Icon }) => (
            <Link key={to} to={to} className={styles.place} activeOptions={{ includeSearch: false }}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {to === "/calls" && <CallbackBadge corner />}
              {i18n._(label)}
            </Link>
          ))}
        <button type="button" className={styles.place} aria-haspopup="dialog" onClick={onSearch}>
          <SearchIcon size={20} stroke={1.6} aria-hidden />
          {t`Search`}
        </button>
        <button type="button" className={styles.place} onClick={() => setMore(true)}>
          <MenuIcon size={20} stroke={1.6} aria-hidden />
          <UnreadMark />
          {t`More`}
        </button>
      </nav>
      <Drawer
        opened={more}
        onClose={() => setMore(false)}
        position="bottom"
        size={336}
        title={t`More`}
        closeButtonProps={{ "aria-label": t`Close` }}
      >
        <div className={styles.drawer}>
          <Places onGo={() => setMore(false)} />
          <BasketLink onGo={() => setMore(false)} />
          <Bell
            onOpen={(notification) => {
              setMore(false);
              openSubject(notification);
            }}
          />
          <JobsTray />
          <UserMenu onShortcuts={onShortcuts} />
        </div>
      </Drawer>
    </>
  );
}
