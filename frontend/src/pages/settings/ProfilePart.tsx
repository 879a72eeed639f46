import { useLingui } from "@lingui/react/macro";
import { CalendarFeed } from "~/features/activities/feed/CalendarFeed";
import { ProfileForm } from "~/features/identity/ProfileForm";
import { LanguageForm } from "~/features/identity/settings/LanguageForm";
import { ZoneForm } from "~/features/identity/settings/ZoneForm";
import { useViewer } from "~/features/identity/viewer";
import { Part, Piece } from "./Part";
import { useRenewViewer } from "./useRenewViewer";

export function ProfilePart() {
  const { t } = useLingui();
  const { user, crmEnabled } = useViewer();
  const renew = useRenewViewer();
  return (
    <Part title={t`My profile`} text={user.email}>
      <ProfileForm />
      <Piece title={t`Language`} text={t`Of the screen and of what the server says.`}>
        <LanguageForm />
      </Piece>
      <Piece title={t`Time zone`} text={t`By it your days begin, and in it all times are shown and typed.`}>
        <ZoneForm onSaved={renew} />
      </Piece>
      {crmEnabled && (
        <Piece
          title={t`My calendar elsewhere`}
          text={t`With a secret address another calendar, on a phone or in Outlook, shows your activities beside your own dates. It reads them only; nothing is changed there.`}
        >
          <CalendarFeed />
        </Piece>
      )}
    </Part>
  );
}
