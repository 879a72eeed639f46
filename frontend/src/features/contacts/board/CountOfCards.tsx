import { Plural, useLingui } from "@lingui/react/macro";
import { formatCount } from "~/lib/format";
import styles from "./Board.module.css";
import { COUNTED } from "./column";

/** How many stand in a column; above what is counted, that there are more. */
export function CountOfCards({ count }: { count: number }) {
  const { i18n } = useLingui();
  const shown = count > COUNTED ? `${formatCount(COUNTED, i18n.locale)}+` : formatCount(count, i18n.locale);
  return (
    <span className={styles.count}>
      <span aria-hidden>{shown}</span>
      <span className="visually-hidden">
        <Plural value={count} one={`${shown} contact`} other={`${shown} contacts`} />
      </span>
    </span>
  );
}
