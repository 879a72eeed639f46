import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { SaveBar } from "~/ui/SaveBar";
import { useRecordForm } from "~/ui/useRecordForm";
import { FIELDS, RoleFields } from "./RoleFields";
import styles from "./RoleForm.module.css";
import type { Permission, Role, RoleValues } from "./useRoles";

const UPDATE = graphql(`
  mutation RoleUpdate($input: RolePatch!) {
    roleUpdate(input: $input) {
      role { id version name system permissions userCount }
      userErrors { code message path }
    }
  }
`);

type RoleFormProps = {
  role: Role;
  permissions: readonly Permission[];
  onReload: () => void;
  onSaved: () => void;
};

/** A role that people made here. */
export function RoleForm({ role, permissions, onReload, onSaved }: RoleFormProps) {
  const { form, patch, took } = useRecordForm(role, valuesOf);
  const { run, errors, busy } = useAction(UPDATE);
  const save = async (force: boolean) => {
    const { payload } = await run({ input: patch(force) });
    if (!payload?.role) return;
    took(payload.role);
    onSaved();
  };
  return (
    <form noValidate onSubmit={form.onSubmit(() => void save(false))}>
      <LeaveGuard unsaved={form.isDirty()} />
      <RoleFields form={form} permissions={permissions} errors={errors} />
      <div className={styles.foot}>
        <SaveBar
          dirty={form.isDirty()}
          busy={busy}
          errors={errors}
          fields={FIELDS}
          onReset={form.reset}
          onReload={onReload}
          onForce={() => void save(true)}
        />
      </div>
    </form>
  );
}

const valuesOf = ({ name, permissions }: Role): RoleValues => ({ name, permissions });
