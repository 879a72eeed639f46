import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { shownOf } from "~/lib/shownOf";
import { PickOne } from "~/ui/fields/PickOne";
import styles from "./ContactHead.module.css";
import type { ContactRecord } from "./ContactRecord";
import { useContactSave } from "./saving/useContactSave";

type ContactHeadProps = {
  contact: ContactRecord;
  avatar: React.ReactNode;
  /** How they are valued; nothing without rules. */
  segment: React.ReactNode;
  menu: React.ReactNode;
};

/** Who it is, where they work, how far one has come with them. */
export function ContactHead({ contact, avatar, segment, menu }: ContactHeadProps) {
  const { t } = useLingui();
  const { move } = useContactSave();
  const about = [contact.position?.name, contact.crm.name].filter(Boolean).join(" · ");
  return (
    <div className={styles.head} data-archived={contact.archivedAt ? true : undefined}>
      {avatar}
      <div className={styles.who}>
        <h1 className={styles.name} title={contact.displayName}>
          {contact.displayName}
        </h1>
        <p className={styles.about}>
          {contact.organization && (
            <>
              <Link
                to="/organizations/$id"
                params={{ id: contact.organization.id }}
                className={styles.organization}
              >
                {contact.organization.displayName}
              </Link>
              {" · "}
            </>
          )}
          {about}
        </p>
        <div className={styles.marks}>
          <PickOne
            label={t`Stage`}
            required
            bare
            invitation={t`Set the stage`}
            value={contact.stage ? stageOption(contact.stage) : null}
            options={shownOf(contact.crm.stages).map(stageOption)}
            disabled={!contact.viewerCan.edit}
            onSave={(id) => (id === null ? Promise.resolve(null) : move(id))}
          />
          {segment && <span className={styles.segment}>{segment}</span>}
        </div>
      </div>
      {menu}
    </div>
  );
}

function stageOption({ id, name, colour }: { id: string; name: string; colour: string }) {
  return { id, label: name, colour };
}
