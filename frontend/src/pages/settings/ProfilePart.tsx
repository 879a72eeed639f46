import { useLingui } from "@lingui/react/macro";
import { ProfileForm } from "~/features/identity/ProfileForm";
import { LanguageForm } from "~/features/identity/settings/LanguageForm";
import { useViewer } from "~/features/identity/viewer";
import { Part, Piece } from "./Part";

export function ProfilePart() {
  const { t } = useLingui();
  const { user } = useViewer();
  return (
    <Part title={t`My profile`} text={user.email}>
      <ProfileForm />
      <Piece title={t`Language`} text={t`Of the screen and of what the server says.`}>
        <LanguageForm />
      </Piece>
    </Part>
  );
}
