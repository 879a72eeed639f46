import { useLingui } from "@lingui/react/macro";
import { Switch } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "~/ui/fields/EditConflict";
import { Property } from "~/ui/fields/Property";
import type { SaveField } from "~/ui/fields/saveField";
import styles from "./FlagValue.module.css";

type FlagValueProps = {
  label: string;
  /** Null: nobody has said yet. */
  value: boolean | null;
  wanted: boolean;
  disabled: boolean;
  onSave: SaveField<boolean>;
};

/** Yes or no in place: thrown at once, and back when the server refuses. */
export function FlagValue({ label, value, wanted, disabled, onSave }: FlagValueProps) {
  const { t } = useLingui();
  const [pending, setPending] = useState<boolean | null>(null);
  const [mine, setMine] = useState(false);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const save = async (flag: boolean, force: boolean) => {
    setMine(flag);
    setPending(flag);
    setErrors(await onSave(flag, { force }));
    setPending(null);
  };
  const shown = pending ?? value;
  const unset = wanted ? t`Required` : t`not set`;
  const words = shown === null ? unset : shown ? t`yes` : t`no`;
  return (
    <Property label={label} required={wanted} error={errors?.conflict ? undefined : errors?.text}>
      <div className={styles.flag}>
        <Switch
          size="xs"
          label={
            <>
              <span className="visually-hidden">{label}: </span>
              {words}
            </>
          }
          checked={shown ?? false}
          disabled={disabled}
          onChange={(event) => void save(event.currentTarget.checked, false)}
        />
      </div>
      {errors?.conflict && (
        <EditConflict
          message={errors.conflict.message}
          onTheirs={() => setErrors(null)}
          onMine={() => void save(mine, true)}
        />
      )}
    </Property>
  );
}
