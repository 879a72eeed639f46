import { useLingui } from "@lingui/react";
import { Link } from "@tanstack/react-router";
import { CallbackBadge } from "~/features/telephony/missed/CallbackBadge";
import { Kbd } from "~/ui/Kbd";
import { usePlaces } from "../usePlaces";
import styles from "./Places.module.css";

export function Places({ onGo }: { onGo?: () => void }) {
  const { i18n } = useLingui();
  const places = usePlaces();
  const firstLow = places.find(({ low }) => low)?.to;
  return places.map(({ to, label, icon: Icon, keys }) => (
    <Link
      key={to}
      to={to}
      className={styles.place}
      data-first-low={to === firstLow || undefined}
      activeOptions={{ exact: to !== "/settings" && to !== "/imports", includeSearch: false }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className={styles.label}>{i18n._(label)}</span>
      {to === "/calls" ? <CallbackBadge otherwise={<Keys keys={keys} />} /> : <Keys keys={keys} />}
    </Link>
  ));
}

function Keys({ keys }: { keys: string }) {
  return (
    <span className={styles.keys} aria-hidden>
      <Kbd keys={keys} />
    </span>
  );
}
