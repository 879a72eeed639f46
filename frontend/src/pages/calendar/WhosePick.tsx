import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useUserNames } from "~/features/identity/filter/useUserNames";
import { useUsersFound } from "~/features/identity/useUsersFound";
import { useViewer } from "~/features/identity/viewer";
import { useProjects } from "~/features/projects/useProjects";
import { ManyCombobox } from "~/ui/fields/ManyCombobox";
import type { Option } from "~/ui/fields/option";
import { PickIcon } from "~/ui/icons";
import styles from "./WhosePick.module.css";

type WhosePickProps = {
  users: readonly string[];
  projects: readonly string[];
  onUsers: (ids: string[]) => void;
  onProjects: (ids: string[]) => void;
};

/** Whose calendar it is: some people's, some projects', or, of neither, the viewer's own. */
export function WhosePick({ users, projects, onUsers, onProjects }: WhosePickProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [search, setSearch] = useState("");
  const { users: found } = useUsersFound(search);
  const { named } = useUserNames(users);
  const { data } = useProjects();
  const all = (data?.projects ?? []).map(({ id, name }) => ({ id, label: name }));
  const me = { id: user.id, label: user.name, initials: user.initials };
  const people = found.map(({ id, name, initials }) => ({ id, label: name, initials }));
  const mine = users.length === 0 && projects.length === 0;
  return (
    <div className={styles.whose}>
      <ManyCombobox
        label={t`Whose`}
        values={mine ? [me] : named}
        options={people}
        onSearch={setSearch}
        onChoose={async (ids) => onUsers(ids.length === 1 && ids[0] === user.id ? [] : ids)}
      >
        {({ shown, toggle }) => (
          <WhoseButton label={t`Whose`} shown={shown} none={t`nobody's`} onClick={toggle} />
        )}
      </ManyCombobox>
      {all.length > 0 && (
        <ManyCombobox
          label={t`Projects`}
          values={all.filter(({ id }) => projects.includes(id))}
          options={all}
          onChoose={async (ids) => onProjects(ids)}
        >
          {({ shown, toggle }) => (
            <WhoseButton label={t`Projects`} shown={shown} none={t`none`} onClick={toggle} />
          )}
        </ManyCombobox>
      )}
    </div>
  );
}

type WhoseButtonProps = {
  label: string;
  shown: readonly Option[];
  none: string;
  onClick: () => void;
  ref?: React.Ref<HTMLButtonElement>;
};

/** `props`: what the list that it opens gives its button. */
function WhoseButton({ label, shown, none, ...props }: WhoseButtonProps) {
  const names = shown.map((option) => option.label);
  return (
    <button type="button" {...props} className={styles.button}>
      <span className={styles.label}>{label}:</span>
      <span className={styles.names}>{names.slice(0, 2).join(", ") || none}</span>
      {names.length > 2 && <span className={styles.more}>+{names.length - 2}</span>}
      <PickIcon size={13} aria-hidden />
    </button>
  );
}
