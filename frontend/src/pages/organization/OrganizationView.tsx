import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AvatarEdit } from "~/features/files/AvatarEdit";
import { FileDropZone } from "~/features/files/FileDropZone";
import { LiveRecord } from "~/features/history/LiveRecord";
import { OrganizationMenu } from "~/features/organizations/actions/OrganizationMenu";
import { OrganizationHead } from "~/features/organizations/OrganizationHead";
import type { OrganizationRecord } from "~/features/organizations/OrganizationRecord";
import { closeTab } from "~/lib/tabs/useTabs";
import { DialScope } from "~/ui/DialScope";
import { RecordLayout } from "~/ui/RecordLayout";
import { MergeDeed } from "../MergeDeed";
import { recordPath } from "../recordPath";
import { useBasketDeed } from "../useBasketDeed";
import { useMayMerge } from "../useMayMerge";
import { useOpenRecord } from "../useOpenRecord";
import { OrganizationBar } from "./OrganizationBar";
import { OrganizationSummary } from "./OrganizationSummary";
import { useOrganizationPanels } from "./useOrganizationPanels";

/** An organization's card. */
export function OrganizationView({ organization }: { organization: OrganizationRecord }) {
  const { id, displayName, initials, avatar, viewerCan: can } = organization;
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const mayMerge = useMayMerge(organization.viewerCan);
  const open = useOpenRecord("organizations");
  const basket = useBasketDeed("organization", organization);
  const panels = useOrganizationPanels(organization);
  return (
    <DialScope organizationId={id}>
      <>
        <LiveRecord recordId={id} />
        <FileDropZone
          recordId={id}
          name={displayName}
          canAttach={can.attach}
          onDropped={() => void navigate({ to: ".", search: { panel: "files" }, replace: true })}
        >
          <RecordLayout
            recordId={id}
            head={
              <OrganizationHead
                organization={organization}
                avatar={
                  <AvatarEdit
                    recordId={id}
                    name={displayName}
                    initials={initials}
                    avatar={avatar}
                    square
                    disabled={!can.edit}
                  />
                }
                menu={
                  <OrganizationMenu
                    organization={organization}
                    onOpen={(other) => open(other, false)}
                    onMerge={mayMerge ? () => setMerging(true) : null}
                    basket={basket}
                    onDeleted={() => {
                      closeTab(recordPath("organizations", id));
                      void navigate({ to: "/organizations" });
                    }}
                  />
                }
              />
            }
            actions={<OrganizationBar organization={organization} />}
            summary={<OrganizationSummary organization={organization} />}
            panels={panels}
          />
        </FileDropZone>
        {merging && <MergeDeed kind="organization" record={organization} onClose={() => setMerging(false)} />}
      </>
    </DialScope>
  );
}
