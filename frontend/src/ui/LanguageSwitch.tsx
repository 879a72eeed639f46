import { useLingui } from "@lingui/react";
import { LOCALES, type LocaleCode, switchLanguage } from "~/lib/i18n";
import styles from "./LanguageSwitch.module.css";

/** The languages by their own names. */
export function LanguageSwitch() {
  const { i18n } = useLingui();
  return (
    <span className={styles.languages}>
      {Object.entries(LOCALES).map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === i18n.locale}
          className={styles.language}
          onClick={() => void switchLanguage(code as LocaleCode)}
        >
          {name}
        </button>
      ))}
    </span>
  );
}
