import { useLingui } from "@lingui/react/macro";
import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { OptionLabel } from "./OptionLabel";
import { OptionList } from "./OptionList";
import { matching, type Option, SHORT } from "./option";
import many from "./PickMany.module.css";
import { Property } from "./Property";
import styles from "./Property.module.css";
import type { SaveField } from "./saveField";

type PickManyProps = {
  label: string;
  values: readonly Option[];
  options: readonly Option[];
  /** Tags stand in small frames, people don't. */
  chips?: boolean;
  disabled: boolean;
  onSave: SaveField<string[]>;
};

/** Several of many in place. Ticks are collected while the list is open and saved once when it closes. */
export function PickMany({ label, values, options, chips = false, disabled, onSave }: PickManyProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const saved = values.map((value) => value.id);
  const combobox = useCombobox({
    onDropdownOpen: () => {
      setChosen(saved);
      combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      setSearch("");
      void save();
    },
  });
  const save = async () => {
    const changed =
      chosen !== null && (chosen.length !== saved.length || chosen.some((id) => !saved.includes(id)));
    if (changed) setErrors(await onSave(chosen, { force: false }));
    setChosen(null);
  };
  const toggle = (id: string) => {
    const ids = chosen ?? saved;
    setChosen(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  };
  const ids = chosen ?? saved;
  const all = [...options, ...values.filter((value) => !options.some((option) => option.id === value.id))];
  const shown = chosen ? all.filter((option) => ids.includes(option.id)) : values;
  return (
    <Property label={label} error={errors?.text}>
      <Combobox store={combobox} width={260} position="bottom-start" onOptionSubmit={toggle}>
        <Combobox.Target targetType="button">
          <button
            type="button"
            className={`${styles.editable} ${many.values}`}
            disabled={disabled}
            onClick={() => combobox.toggleDropdown()}
          >
            <span className="visually-hidden">{label}: </span>
            {shown.map((option) => (
              <span key={option.id} className={chips ? many.chip : many.plain}>
                <OptionLabel option={option} />
                <span className="visually-hidden">, </span>
              </span>
            ))}
            {shown.length === 0 && <span className={styles.empty}>{disabled ? "—" : t`Choose…`}</span>}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <OptionList
            label={label}
            options={matching(all, search)}
            chosen={ids}
            search={search}
            searching={all.length > SHORT}
            onSearch={setSearch}
          />
        </Combobox.Dropdown>
      </Combobox>
    </Property>
  );
}
