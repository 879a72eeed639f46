import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import { OptionList } from "./OptionList";
import { matching, type Option, SHORT } from "./option";

type Target = { shown: readonly Option[]; toggle: () => void };

export type ManyComboboxProps = {
  label: string;
  values: readonly Option[];
  options: readonly Option[];
  /** Filters on the server; without it the options are filtered here. */
  onSearch?: ((text: string) => void) | undefined;
  /** Told once, when the list closes and other options are ticked than before. */
  onChoose: (ids: string[]) => Promise<void>;
  /** The button that opens the list. */
  children: (target: Target) => React.ReactElement;
};

/** A list to tick several options in. The ticks are collected while it is open. */
export function ManyCombobox({ label, values, options, onSearch, onChoose, children }: ManyComboboxProps) {
  const [search, setSearch] = useState("");
  /** Kept whole: a later search no longer brings them. */
  const [chosen, setChosen] = useState<readonly Option[] | null>(null);
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
  const leave = async () => {
    const ids = chosen?.map(({ id }) => id);
    const same = ids?.length === values.length && values.every(({ id }) => ids.includes(id));
    if (ids && !same) await onChoose(ids);
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
    <Combobox store={combobox} width={260} position="bottom-start" onOptionSubmit={toggle}>
      <Combobox.Target targetType="button">
        {children({ shown, toggle: () => combobox.toggleDropdown() })}
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
  );
}

/** Those of `options` that are not among the others. */
const without = (options: readonly Option[], others: readonly Option[]) =>
  options.filter(({ id }) => !others.some((other) => other.id === id));
