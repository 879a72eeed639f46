import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "./EditConflict";
import { EmptyValue } from "./EmptyValue";
import { ManyCombobox, type ManyComboboxProps } from "./ManyCombobox";
import { OptionLabel } from "./OptionLabel";
import many from "./PickMany.module.css";
import { Property } from "./Property";
import styles from "./Property.module.css";
import type { SaveField } from "./saveField";

type PickManyProps = Pick<ManyComboboxProps, "label" | "values" | "options" | "onSearch"> & {
  /** Tags stand in small frames, people don't. */
  chips?: boolean;
  /** Should not be empty, and is marked so. */
  wanted?: boolean;
  disabled: boolean;
  onSave: SaveField<string[]>;
};

/** Several of many in place. Ticks are collected while the list is open and saved once when it closes. */
export function PickMany(props: PickManyProps) {
  const { label, values, options, onSearch, chips = false, wanted = false, disabled, onSave } = props;
  const { t } = useLingui();
  const [mine, setMine] = useState<string[]>([]);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const save = async (ids: string[], force: boolean) => {
    setMine(ids);
    setErrors(await onSave(ids, { force }));
  };
  return (
    <Property label={label} required={wanted} error={errors?.conflict ? undefined : errors?.text}>
      <ManyCombobox
        label={label}
        values={values}
        options={options}
        onSearch={onSearch}
        onChoose={(ids) => save(ids, false)}
      >
        {({ shown, toggle }) => (
          <button
            type="button"
            className={`${styles.editable} ${many.values}`}
            disabled={disabled}
            onClick={toggle}
          >
            <span className="visually-hidden">{label}: </span>
            {shown.map((option) => (
              <span key={option.id} className={chips ? many.chip : many.plain}>
                <OptionLabel option={option} />
                <span className="visually-hidden">, </span>
              </span>
            ))}
            {shown.length === 0 && <EmptyValue disabled={disabled} missing={wanted}>{t`Choose…`}</EmptyValue>}
          </button>
        )}
      </ManyCombobox>
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
