import { useLingui } from "@lingui/react/macro";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { graphql } from "~/gql";
import { useSession } from "~/lib/graphql/session";
import { useAction } from "~/lib/graphql/useAction";
import { switchLanguage } from "~/lib/i18n";
import styles from "./SignInForm.module.css";

const SIGN_IN = graphql(`
  mutation SignIn($input: SessionInput!) {
    sessionCreate(input: $input) {
      viewer { user { id locale } }
      userErrors { code message path }
    }
  }
`);

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { run, errors, busy } = useAction(SIGN_IN);
  const { restart } = useSession();

  const signIn = async () => {
    const { payload } = await run({ input: { email, password } });
    if (!payload?.viewer) return;
    await switchLanguage(payload.viewer.user.locale === "PL" ? "pl" : "en");
    restart();
    onSignedIn();
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <TextInput
        size="md"
        type="email"
        label={t`E-mail`}
        autoComplete="username"
        required
        withAsterisk={false}
        data-autofocus
        autoFocus
        value={email}
        error={errors.at("email")}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        size="md"
        label={t`Password`}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        error={errors.at("password")}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ "aria-label": t`Show password` }}
      />
      {errors.besides(["email", "password"]) !== undefined && (
        <p role="alert" className={styles.error}>
          {errors.besides(["email", "password"])}
        </p>
      )}
      <Button type="submit" size="md" fullWidth loading={busy} mt={4}>
        {t`Sign in`}
      </Button>
    </form>
  );
}
