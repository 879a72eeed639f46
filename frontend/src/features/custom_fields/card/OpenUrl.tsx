import { useLingui } from "@lingui/react/macro";
import { OpenIcon } from "~/ui/icons";
import styles from "./OpenUrl.module.css";
import { webAddress } from "./webAddress";

/** Leads to a web address in a tab of its own, which learns nothing of where one came from. */
export function OpenUrl({ label, url }: { label: string; url: string }) {
  const { t } = useLingui();
  const href = webAddress(url);
  if (href === null) return null;
  return (
    <a className={styles.open} href={href} target="_blank" rel="noopener noreferrer nofollow">
      <OpenIcon size={14} aria-hidden />
      <span className="visually-hidden">{t`Open ${label} in a new tab`}</span>
    </a>
  );
}
