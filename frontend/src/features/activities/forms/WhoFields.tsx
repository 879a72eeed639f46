import { useLingui } from "@lingui/react/macro";
import { type FieldsProps, needsPeople } from "./form";
import styles from "./forms.module.css";
import { OrganizationField } from "./OrganizationField";
import { PeopleField } from "./PeopleField";
import { usePickers } from "./pickers";
import type { Named } from "./values";

export type Staff = {
  /** Those who are chosen to begin with, for their names. */
  assignee: Named | null;
  participants: readonly Named[];
};

/** With whom it is, and who does it. */
export function WhoFields({ kind, form, at, staff }: FieldsProps & { staff: Staff }) {
  const { t } = useLingui();
  const pick = usePickers();
  const { values } = form;
  const required = needsPeople(kind);
  // the people of one organization can't be with another
  const choose = (organization: Named | null) =>
    form.setValues({ organization, ...(organization?.id === values.organization?.id ? {} : { people: [] }) });
  return (
    <>
      <div className={styles.pair}>
        <OrganizationField
          value={values.organization}
          required={required}
          error={at("organizationId")}
          onChange={choose}
        />
        <PeopleField
          value={values.people}
          organization={values.organization}
          required={required}
          disabled={false}
          error={at("contactId") ?? at("peopleIds")}
          onChange={(people) => form.setFieldValue("people", people)}
        />
      </div>
      <div className={styles.pair}>
        {pick.user({
          label: t`Who does it`,
          value: values.assigneeId,
          user: staff.assignee,
          required: kind === "MEETING",
          error: at("assigneeId"),
          onChange: (id) => form.setFieldValue("assigneeId", id),
        })}
        {pick.users({
          label: t`Participants`,
          value: values.participantIds,
          users: staff.participants,
          error: at("participantIds"),
          onChange: (ids) => form.setFieldValue("participantIds", ids),
        })}
      </div>
    </>
  );
}
