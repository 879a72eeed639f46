import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { shownOf } from "~/lib/shownOf";
import { Avatar } from "~/ui/Avatar";
import { PickOne } from "~/ui/fields/PickOne";
import styles from "./ContactHead.module.css";
import type { ContactRecord } from "./ContactRecord";
import { useContactSave } from "./useContactSave";

type ContactHeadProps = {
  contact: ContactRecord;
  /** How they are valued; nothing without rules. */
  segment: React.ReactNode;
};

/** Who it is, where they work, how far one has come with them. */
export function ContactHead({ contact, segment }: ContactHeadProps) {
  const { t } = useLingui();
  const { move } = useContactSave(contact);
  const about = [contact.position?.name, contact.crm.name].filter(Boolean).join(" · ");
  return (
    <div className={styles.head}>
      <Avatar name={contact.displayName} initials={contact.initials} size="lg" />
      <div className={styles.who}>
        <h1 className={styles.name}>{contact.displayName}</h1>
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
        {segment}
      </div>
      <div className={styles.stage}>
        <PickOne
          label={t`Stage`}
          required
          value={contact.stage ? stageOption(contact.stage) : null}
          options={shownOf(contact.crm.stages).map(stageOption)}
          disabled={!contact.viewerCan.edit}
          onSave={(id) => (id === null ? Promise.resolve(null) : move(id))}
        />
      </div>
    </div>
  );
}

function stageOption({ id, name, colour }: { id: string; name: string; colour: string }) {
  return { id, label: name, colour };
}
