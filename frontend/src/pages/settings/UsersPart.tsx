import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { NewUser } from "~/features/identity/settings/NewUser";
import { UserTable, useUsers } from "~/features/identity/settings/UserTable";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { AddIcon } from "~/ui/icons";
import { Part } from "./Part";
import { UserPart } from "./UserPart";
import { useOpenPart } from "./useOpenPart";
import { useRenewViewer } from "./useRenewViewer";

export function UsersPart({ id }: { id: string | null }) {
  const { t } = useLingui();
  const open = useOpenPart("users");
  const users = useUsers();
  const renew = useRenewViewer();
  const saved = () => {
    users.list.retry();
    renew();
  };
  const one = id !== null && id !== NEW;
  useHotkeys(one ? [] : [{ keys: "n", label: t`New user`, run: () => open(NEW) }]);
  if (one) return <UserPart key={id} id={id} onSaved={saved} />;
  return (
    <Part
      full
      title={t`Users`}
      text={t`Who works here, what they may do, and which phone rings on their desk.`}
      action={
        <Button leftSection={<AddIcon size={15} />} onClick={() => open(NEW)}>
          <Trans>New user</Trans>
        </Button>
      }
    >
      <UserTable users={users} onOpen={open} />
      {id === NEW && (
        <NewUser
          onSaved={() => {
            saved();
            open();
          }}
          onClose={() => open()}
        />
      )}
    </Part>
  );
}
