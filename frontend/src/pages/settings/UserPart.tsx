import { useLingui } from "@lingui/react/macro";
import { AccessOfUser } from "~/features/identity/access/AccessOfUser";
import { UserForm } from "~/features/identity/settings/UserForm";
import { useUser } from "~/features/identity/settings/useUser";
import { EmptyState } from "~/ui/EmptyState";
import { UserIcon } from "~/ui/icons";
import { Part } from "./Part";
import { Trail } from "./Trail";
import styles from "./UserPart.module.css";

/** One user: left what can be set, right what it comes to. */
export function UserPart({ id, onSaved }: { id: string; onSaved: () => void }) {
  const { t } = useLingui();
  const { user, reload, round } = useUser(id);
  if (user === undefined) return null;
  return (
    <Part
      wide
      title={
        <Trail section="users" label={t`Users`}>
          {user?.name ?? t`Nobody`}
        </Trail>
      }
    >
      {user ? (
        <div className={styles.both}>
          <UserForm key={round} user={user} onReload={() => void reload()} onSaved={onSaved} />
          <section className={styles.access}>
            <h3 className={styles.title}>{t`What they may see and do`}</h3>
            <AccessOfUser id={id} />
          </section>
        </div>
      ) : (
        <EmptyState icon={UserIcon} title={t`There is no such user`} />
      )}
    </Part>
  );
}
