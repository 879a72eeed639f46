import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ContactMenu } from "~/features/contacts/actions/ContactMenu";
import { useArchive } from "~/features/contacts/actions/useArchive";
import { ContactHead } from "~/features/contacts/ContactHead";
import type { ContactRecord } from "~/features/contacts/ContactRecord";
import { ContactSaving } from "~/features/contacts/saving/ContactSaving";
import { AvatarEdit } from "~/features/files/AvatarEdit";
import { FileDropZone } from "~/features/files/FileDropZone";
import { LiveRecord } from "~/features/history/LiveRecord";
import { ContactSegment } from "~/features/segments/score/ContactSegment";
import { closeTab } from "~/lib/tabs/useTabs";
import { DialScope } from "~/ui/DialScope";
import { RecordLayout } from "~/ui/RecordLayout";
import { ArchivedBanner } from "~/ui/record/ArchivedBanner";
import { MergeDeed } from "../MergeDeed";
import { recordPath } from "../recordPath";
import { useBasketDeed } from "../useBasketDeed";
import { useMayMerge } from "../useMayMerge";
import { useOpenRecord } from "../useOpenRecord";
import { ContactBar } from "./ContactBar";
import { ContactSummary } from "./ContactSummary";
import { useContactPanels } from "./useContactPanels";

/** A contact's card. */
export function ContactView({ contact }: { contact: ContactRecord }) {
  const { id, displayName, initials, archivedAt, avatar } = contact;
  const navigate = useNavigate();
  const [merging, setMerging] = useState(false);
  const mayMerge = useMayMerge(contact.viewerCan);
  const open = useOpenRecord("contacts");
  const { unarchive, busy } = useArchive(id);
  const basket = useBasketDeed("contact", contact);
  const panels = useContactPanels(contact);
  return (
    <DialScope contactId={id}>
      <ContactSaving contact={contact}>
        <LiveRecord recordId={id} />
        <FileDropZone
          recordId={id}
          name={displayName}
          canAttach={contact.viewerCan.attach}
          onDropped={() => void navigate({ to: ".", search: { panel: "files" }, replace: true })}
        >
          <RecordLayout
            recordId={id}
            greyed={Boolean(archivedAt)}
            banner={
              archivedAt && (
                <ArchivedBanner
                  since={archivedAt}
                  busy={busy}
                  onRestore={contact.viewerCan.archive ? () => void unarchive() : null}
                />
              )
            }
            head={
              <ContactHead
                contact={contact}
                avatar={
                  <AvatarEdit
                    recordId={id}
                    name={displayName}
                    initials={initials}
                    avatar={avatar}
                    disabled={!contact.viewerCan.edit}
                  />
                }
                segment={
                  <ContactSegment contactId={id} segment={contact.segment} percent={contact.segmentPercent} />
                }
                menu={
                  <ContactMenu
                    contact={contact}
                    onOpen={(other) => open(other, false)}
                    onMerge={mayMerge ? () => setMerging(true) : null}
                    basket={basket}
                    onDeleted={() => {
                      closeTab(recordPath("contacts", id));
                      void navigate({ to: "/contacts" });
                    }}
                  />
                }
              />
            }
            actions={<ContactBar contact={contact} />}
            summary={<ContactSummary contact={contact} />}
            panels={panels}
          />
        </FileDropZone>
        {merging && <MergeDeed kind="contact" record={contact} onClose={() => setMerging(false)} />}
      </ContactSaving>
    </DialScope>
  );
}
