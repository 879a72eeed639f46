import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import {
  AddIcon,
  CheckIcon,
  DefaultIcon,
  DeleteIcon,
  EditIcon,
  LinkIcon,
  MainIcon,
  MoreIcon,
  PinIcon,
  RestoreIcon,
  ShareIcon,
  UnpinIcon,
} from "~/ui/icons";
import type { View } from "./view";

type ViewMenuProps = {
  /** The stored view that is shown; null: a built-in one. */
  view: View | null;
  changed: boolean;
  pinned: boolean;
  mayShare: boolean;
  /** The list opens with a stored view, which can be taken back. */
  hasDefault: boolean;
  on: Record<
    | "save"
    | "saveAs"
    | "discard"
    | "rename"
    | "share"
    | "makeDefault"
    | "noDefault"
    | "pin"
    | "copyLink"
    | "remove",
    () => void
  >;
};

/** What can be done with the view that is shown. */
export function ViewMenu({ view, changed, pinned, mayShare, hasDefault, on }: ViewMenuProps) {
  const { t } = useLingui();
  const can = view?.viewerCan;
  return (
    <Menu position="bottom-start" width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" title={t`This view`} aria-label={t`This view`}>
          <MoreIcon size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {changed && can?.edit && (
          <Menu.Item leftSection={<CheckIcon size={14} />} onClick={on.save}>{t`Save changes`}</Menu.Item>
        )}
        <Menu.Item leftSection={<AddIcon size={14} />} onClick={on.saveAs}>{t`Save as a view…`}</Menu.Item>
        {changed && (
          <Menu.Item
            leftSection={<RestoreIcon size={14} />}
            onClick={on.discard}
          >{t`Discard changes`}</Menu.Item>
        )}
        <Menu.Item leftSection={<LinkIcon size={14} />} onClick={on.copyLink}>{t`Copy link`}</Menu.Item>
        {view?.isDefault || (!view && !hasDefault) ? null : (
          <Menu.Item
            leftSection={<DefaultIcon size={14} />}
            onClick={on.makeDefault}
          >{t`Make it my default`}</Menu.Item>
        )}
        {view?.isDefault && (
          <Menu.Item leftSection={<MainIcon size={14} />} onClick={on.noDefault}>
            {t`No longer my default`}
          </Menu.Item>
        )}
        {view && (
          <Menu.Item leftSection={pinned ? <UnpinIcon size={14} /> : <PinIcon size={14} />} onClick={on.pin}>
            {pinned ? t`Unpin` : t`Pin as a tab`}
          </Menu.Item>
        )}
        {can?.edit && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<EditIcon size={14} />} onClick={on.rename}>{t`Rename…`}</Menu.Item>
            {mayShare && (
              <Menu.Item leftSection={<ShareIcon size={14} />} onClick={on.share}>
                {view?.shared ? t`Stop sharing` : t`Share with everybody`}
              </Menu.Item>
            )}
          </>
        )}
        {can?.delete && (
          <Menu.Item c="var(--danger)" leftSection={<DeleteIcon size={14} />} onClick={on.remove}>
            {t`Delete view`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
