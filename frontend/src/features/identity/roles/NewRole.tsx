import { useLingui } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useForm } from "@mantine/form";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { LeaveGuard } from "~/ui/LeaveGuard";
import { FIELDS, RoleFields } from "./RoleFields";
import styles from "./RoleForm.module.css";
import type { Permission, RoleValues } from "./useRoles";

const CREATE = graphql(`
  mutation RoleCreate($input: RoleInput!) {
    roleCreate(input: $input) {
      role { id version name system permissions userCount }
      userErrors { code message path }
    }
  }
`);

type NewRoleProps = {
  /** What it begins with: nothing, or what a copied role grants. */
  initial: RoleValues;
  permissions: readonly Permission[];
  onCreated: (id: string) => void;
};

export function NewRole({ initial, permissions, onCreated }: NewRoleProps) {
  const { t } = useLingui();
  const form = useForm({ initialValues: initial });
  const { run, errors, busy } = useAction(CREATE);
  const create = async () => {
    const { payload } = await run({ input: form.values });
    if (!payload?.role) return;
    form.resetDirty();
    onCreated(payload.role.id);
  };
  const rest = errors.beyond(FIELDS);
  return (
    <form noValidate onSubmit={form.onSubmit(() => void create())}>
      <LeaveGuard unsaved={form.isDirty()} />
      <RoleFields form={form} permissions={permissions} errors={errors} />
      <div className={styles.foot}>
        {rest !== undefined && (
          <p role="alert" className={styles.error}>
            {rest}
          </p>
        )}
        <Group>
          <Button type="submit" loading={busy}>{t`Create role`}</Button>
        </Group>
      </div>
    </form>
  );
}
