import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { graphql } from "~/gql";
import { useAction } from "~/lib/graphql/useAction";
import { DeleteButton } from "~/ui/DeleteButton";
import type { Role } from "./useRoles";

const DELETE = graphql(`
  mutation RoleDelete($input: DeleteInput!) {
    roleDelete(input: $input) { deletedId userErrors { code message path } }
  }
`);

type DeleteRoleProps = { role: Role; onDeleted: () => void };

/** Asks first, and says how many users lose the role. */
export function DeleteRole({ role: { id, name, userCount }, onDeleted }: DeleteRoleProps) {
  const { t } = useLingui();
  const { run, errors, busy, forget } = useAction(DELETE);
  const remove = async () => {
    const { payload } = await run({ input: { id } });
    if (payload) onDeleted();
    return payload !== null;
  };
  return (
    <DeleteButton
      title={t`Delete the role “${name}”?`}
      confirm={t`Delete role`}
      errors={errors}
      busy={busy}
      onDelete={remove}
      onForget={forget}
    >
      {userCount === 0
        ? t`Nobody has it.`
        : plural(userCount, {
            one: "# user loses it, and with it the rights that no other role of theirs gives.",
            other: "# users lose it, and with it the rights that no other role of theirs gives.",
          })}
    </DeleteButton>
  );
}
