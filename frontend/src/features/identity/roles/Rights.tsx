import { useLingui } from "@lingui/react/macro";
import { GROUP_WORDS, GROUPS } from "./groupWords";
import { ReachTable } from "./ReachTable";
import { RightLine } from "./RightLine";
import styles from "./Rights.module.css";
import { REACH_ROWS } from "./reach";
import type { Permission } from "./useRoles";

type RightsProps = {
  /** All there are. */
  permissions: readonly Permission[];
  chosen: readonly string[];
  errorAt?: (name: string) => string | undefined;
  /** Left out where nothing can be changed. */
  onChange?: (chosen: string[]) => void;
};

/** What a role grants, by what it is about. */
export function Rights({ permissions, chosen, errorAt, onChange }: RightsProps) {
  const { i18n } = useLingui();
  const toggle = (name: string) =>
    onChange?.(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]);
  const onToggle = onChange && toggle;
  return GROUPS.map((group) => {
    const ours = permissions.filter((permission) => permission.group === group);
    const lines = ours.filter((permission) => !IN_TABLE.has(permission.name));
    return (
      <fieldset key={group} className={styles.group}>
        <legend className={styles.legend}>{i18n._(GROUP_WORDS[group])}</legend>
        {ours.length > lines.length && (
          <>
            <ReachTable permissions={ours} chosen={chosen} onToggle={onToggle} />
            <Wrong errors={ours.map(({ name }) => (IN_TABLE.has(name) ? errorAt?.(name) : undefined))} />
          </>
        )}
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.map((permission) => (
              <li key={permission.name}>
                <RightLine
                  permission={permission}
                  given={chosen.includes(permission.name)}
                  error={errorAt?.(permission.name)}
                  onToggle={onToggle}
                />
              </li>
            ))}
          </ul>
        )}
      </fieldset>
    );
  });
}

const IN_TABLE: ReadonlySet<string> = new Set(REACH_ROWS.flatMap(({ rights }) => Object.values(rights)));

function Wrong({ errors }: { errors: readonly (string | undefined)[] }) {
  const told = [...new Set(errors.filter((error) => error !== undefined))];
  if (told.length === 0) return null;
  return (
    <p role="alert" className={styles.error}>
      {told.join(" ")}
    </p>
  );
}
