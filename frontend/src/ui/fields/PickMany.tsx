import { useLingui } from "@lingui/react/macro";
import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "./EditConflict";
import { EmptyValue } from "./EmptyValue";
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
  /** Filters on the server; without it the options are filtered here. */
  onSearch?: (text: string) => void;
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
  const [search, setSearch] = useState("");
  /** Kept whole: a later search no longer brings them. */
  const [chosen, setChosen] = useState<readonly Option[] | null>(null);
  const [mine, setMine] = useState<string[]>([]);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const find = (text: string) => {
    setSearch(text);
    onSearch?.(text);
  };
  const combobox = useCombobox({
    onDropdownOpen: () => {
      setChosen(values);
      combobox.focusSearchInput();
    },
    onDropdownClose: () => {
      find("");
      void leave();
    },
  });
  const save = async (ids: string[], force: boolean) => {
    setMine(ids);
    setErrors(await onSave(ids, { force }));
  };
  const leave = async () => {
    const ids = chosen?.map(({ id }) => id);
    const same = ids?.length === values.length && values.every(({ id }) => ids.includes(id));
    if (ids && !same) await save(ids, false);
    setChosen(null);
  };
  const shown = chosen ?? values;
  const all = [...without(without(shown, values).concat(values), options), ...options];
  const toggle = (id: string) => {
    const gone = shown.some((one) => one.id === id);
    const come = all.filter((one) => one.id === id);
    setChosen(gone ? shown.filter((one) => one.id !== id) : [...shown, ...come]);
  };
  return (
    <Property label={label} required={wanted} error={errors?.conflict ? undefined : errors?.text}>
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
            {shown.length === 0 && <EmptyValue disabled={disabled} missing={wanted}>{t`Choose…`}</EmptyValue>}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <OptionList
            label={label}
            options={onSearch && search ? options : matching(all, search)}
            chosen={shown.map(({ id }) => id)}
            search={search}
            searching={onSearch !== undefined || all.length > SHORT}
            onSearch={find}
          />
        </Combobox.Dropdown>
      </Combobox>
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

/** Those of `options` that are not among the others. */
const without = (options: readonly Option[], others: readonly Option[]) =>
  options.filter(({ id }) => !others.some((other) => other.id === id));
