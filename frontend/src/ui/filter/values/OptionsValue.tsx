import { useLingui } from "@lingui/react/macro";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import { OptionLabel } from "../../fields/OptionLabel";
import list from "../../fields/OptionList.module.css";
import type { Option } from "../../fields/option";
import { CheckIcon } from "../../icons";
import { Options } from "../Options";
import type { Found } from "../parameter";
import styles from "./OptionsValue.module.css";
import type { ValueProps } from "./ValueInput";

/** Several of many, in sight all the time; what was typed goes when its option is ticked, and Enter then ends it. */
export function OptionsValue({ parameter, value, onChange }: ValueProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({ opened: true });
  const find = (text: string) => {
    setSearch(text);
    combobox.resetSelectedOption();
  };
  const toggle = (id: string) => {
    onChange(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
    if (search) find("");
  };
  return (
    <Combobox store={combobox} onOptionSubmit={toggle}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          aria-label={parameter.label}
          data-autofocus
          placeholder={t`Search…`}
          value={search}
          onChange={({ currentTarget }) => find(currentTarget.value)}
          onKeyUp={() => search && combobox.getSelectedOptionIndex() < 0 && combobox.selectFirstOption()}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={parameter.label} aria-multiselectable>
        <Options parameter={parameter} search={search} chosen={value} namesOnly={false}>
          {(found) => <Choices found={found} value={value} />}
        </Options>
      </Combobox.Options>
    </Combobox>
  );
}

function Choices({ found: { groups, named, loading }, value }: { found: Found; value: readonly string[] }) {
  const { t } = useLingui();
  if (groups.length === 0) return <Combobox.Empty>{loading ? t`Loading…` : t`Nothing found`}</Combobox.Empty>;
  const gone = loading ? [] : value.filter((id) => !named.has(id));
  return (
    <>
      {gone.map((id) => (
        <Choice key={id} option={{ id, label: t`(deleted)` }} chosen />
      ))}
      {groups.map(({ name, options }) => {
        const choices = options.map((option) => (
          <Choice key={option.id} option={option} chosen={value.includes(option.id)} />
        ));
        if (groups.length === 1) return choices;
        return (
          <Combobox.Group key={name} label={name}>
            {choices}
          </Combobox.Group>
        );
      })}
    </>
  );
}

function Choice({ option, chosen }: { option: Option; chosen: boolean }) {
  return (
    <Combobox.Option value={option.id} active={chosen} aria-selected={chosen} className={list.option}>
      <OptionLabel option={option} />
      {chosen && <CheckIcon size={14} className={list.tick} aria-hidden />}
    </Combobox.Option>
  );
}
