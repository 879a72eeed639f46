import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { EditUser } from "~/features/identity/settings/EditUser";
import { UserDialog } from "~/features/identity/settings/UserDialog";
import { UserTable, useUsers } from "~/features/identity/settings/UserTable";
import { useHotkeys } from "~/lib/hotkeys";
import { NEW } from "~/lib/settingsPath";
import { AddIcon } from "~/ui/icons";
import { Part } from "./Part";
import { useOpenPart } from "./useOpenPart";
import { useRenewViewer } from "./useRenewViewer";

export function UsersPart({ id }: { id: string | null }) {
  const { t } = useLingui();
  const open = useOpenPart("users");
  const users = useUsers();
  const renew = useRenewViewer();
  const close = () => open();
  const saved = () => {
    users.list.retry();
    renew();
    open();
  };
  useHotkeys([{ keys: "n", label: t`New user`, run: () => open(NEW) }]);
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
      {id === NEW && <UserDialog user={null} onReload={close} onSaved={saved} onClose={close} />}
      {id !== null && id !== NEW && <EditUser key={id} id={id} onSaved={saved} onClose={close} />}
    </Part>
  );
}
