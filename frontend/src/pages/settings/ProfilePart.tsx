import { useLingui } from "@lingui/react/macro";
import { CalendarFeed } from "~/features/activities/feed/CalendarFeed";
import { ProfileForm } from "~/features/identity/ProfileForm";
import { LanguageForm } from "~/features/identity/settings/LanguageForm";
import { ZoneForm } from "~/features/identity/settings/ZoneForm";
import { useMay, useViewer } from "~/features/identity/viewer";
import { SignatureForm } from "~/features/messaging/settings/SignatureForm";
import { Part, Piece } from "./Part";
import { useRenewViewer } from "./useRenewViewer";

export function ProfilePart() {
  const { t } = useLingui();
  const { user, crmEnabled } = useViewer();
  const renew = useRenewViewer();
  const maySend = useMay("messages:send");
  return (
    <Part title={t`My profile`} text={user.email}>
      <ProfileForm />
      <Piece title={t`Language`} text={t`Of the screen and of what the server says.`}>
        <LanguageForm />
      </Piece>
      <Piece title={t`Time zone`} text={t`By it your days begin, and in it all times are shown and typed.`}>
        <ZoneForm onSaved={renew} />
      </Piece>
      {crmEnabled && maySend && (
        <Piece title={t`Signature`} text={t`Stands under the e-mails you send from here.`}>
          <SignatureForm />
        </Piece>
      )}
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
