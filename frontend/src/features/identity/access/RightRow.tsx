import { Trans } from "@lingui/react/macro";
import { CheckIcon } from "~/ui/icons";
import type { Permission } from "../roles/useRoles";
import { Roles } from "../settings/Roles";
import type { Right } from "./Access";
import styles from "./Access.module.css";

type RightRowProps = { permission: Permission; roles: Right["roles"] };

export function RightRow({ permission, roles }: RightRowProps) {
  const given = roles.length > 0;
  return (
    <tr className={given ? undefined : styles.missing}>
      <th scope="row">
        <span className={styles.right}>
          {given ? <CheckIcon size={16} aria-hidden /> : <span aria-hidden>–</span>}
          {permission.description}
        </span>
      </th>
      <td className={styles.roles}>
        {given ? (
          <Roles roles={roles} />
        ) : (
          <span className="visually-hidden">
            <Trans>no role</Trans>
          </span>
        )}
      </td>
    </tr>
  );
}
