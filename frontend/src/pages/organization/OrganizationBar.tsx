import type { OrganizationRecord } from "~/features/organizations/OrganizationRecord";
import { useOrganizationSave } from "~/features/organizations/useOrganizationSave";
import { RecordBar } from "../RecordBar";
import { useGoToNote } from "../useGoToNote";

/** What can be done with an organization with one click. */
export function OrganizationBar({ organization }: { organization: OrganizationRecord }) {
  const save = useOrganizationSave(organization);
  return (
    <RecordBar
      record={organization}
      onSaveReach={save}
      onSaveTags={(tagIds, options) => save({ tagIds }, options)}
      given={{ organizationId: organization.id }}
      onNote={useGoToNote()}
    />
  );
}
