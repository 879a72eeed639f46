import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { type FragmentType, graphql, readFragment } from "~/gql";
import type { LockedOutFragment } from "~/gql/graphql";
import { WarningIcon } from "~/ui/icons";
import styles from "./LockedOut.module.css";
import { roleName } from "./roleWords";
import { useGiveRole } from "./useGiveRole";
import { useMay } from "./viewer";

const LOCKED_OUT = graphql(`
  fragment LockedOut on LockedOutManager {
    user { id version name roles { id } }
    missingRole { id name system }
    missingProject
  }
`);

export type LockedOutManagers = readonly FragmentType<typeof LOCKED_OUT>[];

type LockedOutProps = { accountId: string; managers: LockedOutManagers };

/** Managers who can't open what they look after, each with what they lack. */
export function LockedOut({ accountId, managers: masked }: LockedOutProps) {
  const { t } = useLingui();
  const managers = readFragment(LOCKED_OUT, masked);
  if (managers.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t`Managers who can't open this card`}>
      {managers.map((manager) => (
        <OneLockedOut key={manager.user.id} accountId={accountId} manager={manager} />
      ))}
    </ul>
  );
}

function OneLockedOut({ accountId, manager }: { accountId: string; manager: LockedOutFragment }) {
  const { i18n } = useLingui();
  const mayGive = useMay("users:edit");
  const { give, errors, busy } = useGiveRole(accountId);
  const { user, missingRole, missingProject } = manager;
  const { name } = user;
  const role = missingRole && roleName(missingRole, i18n);
  return (
    <li className={styles.one}>
      <WarningIcon size={15} className={styles.icon} aria-hidden />
      <p className={styles.text}>
        {role && !missingProject && (
          <Trans>
            <b>{name}</b> can't open this card: the role “{role}” is missing.
          </Trans>
        )}
        {!role && (
          <Trans>
            <b>{name}</b> can't open this card: they are in no project that works with this CRM.
          </Trans>
        )}
        {role && missingProject && (
          <Trans>
            <b>{name}</b> can't open this card: the role “{role}” is missing, and they are in no project that
            works with this CRM.
          </Trans>
        )}
      </p>
      {missingRole && mayGive && (
        <Button
          className={styles.give ?? ""}
          size="compact-xs"
          variant="default"
          loading={busy}
          onClick={() => void give(user, missingRole)}
        >
          <Trans>Give the role</Trans>
          <span className="visually-hidden">
            : {role}, {name}
          </span>
        </Button>
      )}
      {errors.text !== undefined && (
        <p role="alert" className={styles.error}>
          {errors.text}
        </p>
      )}
    </li>
  );
}
