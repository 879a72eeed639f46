import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import {
  ArchiveIcon,
  BusinessCardIcon,
  CopyIcon,
  DeleteIcon,
  LinkIcon,
  MergeIcon,
  RestoreIcon,
} from "~/ui/icons";
import { copyLink } from "~/ui/record/copyLink";
import type { Opened } from "~/ui/record/opened";
import { type Deed, RecordMenu } from "~/ui/record/RecordMenu";
import type { ContactRecord } from "../ContactRecord";
import { ArchiveContact } from "./ArchiveContact";
import { ContactBusinessCard } from "./ContactBusinessCard";
import { CopyContact } from "./CopyContact";
import { DeleteContact } from "./DeleteContact";
import { useArchive } from "./useArchive";

type ContactMenuProps = {
  contact: ContactRecord;
  /** A copy or somebody taken out of the trash: their card. */
  onOpen: (contact: Opened) => void;
  /** Merging it with another one; null for those who may not. */
  onMerge: (() => void) | null;
  /** Laying it into the basket, or taking it out. */
  basket: Deed;
  /** It is in the trash: away from its card. */
  onDeleted: () => void;
};

/** What can be done with a contact as a whole. */
export function ContactMenu({ contact, onOpen, onMerge, basket, onDeleted }: ContactMenuProps) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<"copy" | "archive" | "card" | "delete" | null>(null);
  const { unarchive } = useArchive(contact.id);
  const { viewerCan: can, archivedAt, displayName } = contact;
  const close = () => setDoing(null);
  const deeds: (Deed | false)[] = [
    can.copy && { key: "copy", label: t`Copy…`, icon: CopyIcon, run: () => setDoing("copy") },
    {
      key: "card",
      label: t`Business card`,
      icon: BusinessCardIcon,
      run: () => setDoing("card"),
    },
    { key: "link", label: t`Copy the link`, icon: LinkIcon, run: () => void copyLink() },
    basket,
    can.archive &&
      (archivedAt
        ? {
            key: "unarchive",
            label: t`Restore from the archive`,
            icon: RestoreIcon,
            run: () => void unarchive(),
          }
        : { key: "archive", label: t`Archive…`, icon: ArchiveIcon, run: () => setDoing("archive") }),
    onMerge !== null && !archivedAt && { key: "merge", label: t`Merge with…`, icon: MergeIcon, run: onMerge },
    can.delete && {
      key: "delete",
      label: t`Delete…`,
      icon: DeleteIcon,
      danger: true,
      run: () => setDoing("delete"),
    },
  ];
  return (
    <>
      <RecordMenu name={displayName} deeds={deeds.filter((deed) => deed !== false)} />
      {doing === "copy" && (
        <CopyContact contact={contact} onClose={close} onCopied={(copy) => (close(), onOpen(copy))} />
      )}
      {doing === "archive" && <ArchiveContact contact={contact} onClose={close} />}
      {doing === "card" && <ContactBusinessCard contact={contact} onClose={close} />}
      {doing === "delete" && (
        <DeleteContact contact={contact} onClose={close} onDeleted={onDeleted} onRestored={onOpen} />
      )}
    </>
  );
}
