import { useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "@tanstack/react-router";
import { useBasket } from "~/features/baskets/basket";
import { formatCount } from "~/lib/format";
import { useHotkeys } from "~/lib/hotkeys";
import { BasketIcon } from "~/ui/icons";
import styles from "./Places.module.css";

/** What the viewer has laid aside: the way to it, with how much it is. Nothing, while nothing is in it. */
export function BasketLink({ onGo }: { onGo?: () => void }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const { contactCount = 0, organizationCount = 0 } = useBasket() ?? {};
  const count = contactCount + organizationCount;
  const to = contactCount > 0 || organizationCount === 0 ? "/contacts" : "/organizations";
  const search = { view: "basket" };
  useHotkeys(count > 0 ? [{ keys: "g b", label: t`Basket`, run: () => void navigate({ to, search }) }] : []);
  if (count === 0) return null;
  return (
    <Link
      to={to}
      search={search}
      className={styles.place}
      activeOptions={{ exact: true, includeSearch: true }}
      {...(onGo ? { onClick: onGo } : {})}
    >
      <BasketIcon size={16} stroke={1.7} aria-hidden />
      <span className={styles.label}>{t`Basket`}</span>
      <span className={styles.count}>{formatCount(count, i18n.locale)}</span>
    </Link>
  );
}
