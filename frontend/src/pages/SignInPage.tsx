import { Trans } from "@lingui/react/macro";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { SignInForm } from "~/features/identity/SignInForm";
import { LanguageSwitch } from "~/ui/LanguageSwitch";
import { Logo } from "~/ui/Logo";
import styles from "./SignInPage.module.css";

export function SignInPage() {
  const { to = "/" } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  return (
    <div className={styles.page}>
      <div className={styles.rings} aria-hidden />
      <main className={styles.card}>
        <Logo size={40} />
        <h1 className={styles.title}>
          <Trans>Sign in to Ringbook</Trans>
        </h1>
        <p className={styles.text}>
          <Trans>Know who calls before you say hello.</Trans>
        </p>
        <SignInForm onSignedIn={() => void navigate({ href: to, replace: true })} />
      </main>
      <footer className={styles.foot}>
        <LanguageSwitch />
      </footer>
    </div>
  );
}
