import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { BusinessCardIcon, DeleteIcon, LinkIcon, MergeIcon } from "~/ui/icons";
import { copyLink } from "~/ui/record/copyLink";
import type { Opened } from "~/ui/record/opened";
import { type Deed, RecordMenu } from "~/ui/record/RecordMenu";
import type { OrganizationRecord } from "../OrganizationRecord";
import { DeleteOrganization } from "./DeleteOrganization";
import { OrganizationBusinessCard } from "./OrganizationBusinessCard";

type OrganizationMenuProps = {
  organization: OrganizationRecord;
  /** One that was taken out of the trash: its card. */
  onOpen: (organization: Opened) => void;
  /** Merging it with another one; null for those who may not. */
  onMerge: (() => void) | null;
  /** Laying it into the basket, or taking it out. */
  basket: Deed;
  /** It is in the trash: away from its card. */
  onDeleted: () => void;
};

/** What can be done with an organization as a whole. */
export function OrganizationMenu({
  organization,
  onOpen,
  onMerge,
  basket,
  onDeleted,
}: OrganizationMenuProps) {
  const { t } = useLingui();
  const [doing, setDoing] = useState<"card" | "delete" | null>(null);
  const close = () => setDoing(null);
  const deeds: (Deed | false)[] = [
    { key: "card", label: t`Business card`, icon: BusinessCardIcon, run: () => setDoing("card") },
    { key: "link", label: t`Copy the link`, icon: LinkIcon, run: () => void copyLink() },
    basket,
    onMerge !== null && { key: "merge", label: t`Merge with…`, icon: MergeIcon, run: onMerge },
    organization.viewerCan.delete && {
      key: "delete",
      label: t`Delete…`,
      icon: DeleteIcon,
      danger: true,
      run: () => setDoing("delete"),
    },
  ];
  return (
    <>
      <RecordMenu name={organization.displayName} deeds={deeds.filter((deed) => deed !== false)} />
      {doing === "card" && <OrganizationBusinessCard organization={organization} onClose={close} />}
      {doing === "delete" && (
        <DeleteOrganization
          organization={organization}
          onClose={close}
          onDeleted={onDeleted}
          onRestored={onOpen}
        />
      )}
    </>
  );
}
