import { useLingui } from "@lingui/react/macro";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useState } from "react";
import list from "../fields/OptionList.module.css";
import { fold } from "../fields/option";
import type { Parameter } from "./parameter";
import styles from "./values/OptionsValue.module.css";

type ParameterPickProps = { parameters: readonly Parameter[]; onPick: (parameter: Parameter) => void };

/** All that a list can be narrowed by, under its headings. */
export function ParameterPick({ parameters, onPick }: ParameterPickProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  const wanted = fold(search.trim());
  const fitting = parameters.filter(({ section, label }) => section !== null && fold(label).includes(wanted));
  const sections = [...new Set(fitting.map(({ section }) => section ?? ""))];
  const first = fitting[0]?.key;
  // what fits best is what Enter takes
  useEffect(() => {
    if (first !== undefined) selectFirstOption();
  }, [first, selectFirstOption]);
  const pick = (key: string) => {
    const parameter = parameters.find((one) => one.key === key);
    if (parameter) onPick(parameter);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          aria-label={t`What to filter by`}
          data-autofocus
          placeholder={t`Filter by…`}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={t`What to filter by`}>
        {sections.map((section) => {
          const options = fitting
            .filter((parameter) => parameter.section === section)
            .map(({ key, label }) => (
              <Combobox.Option key={key} value={key} className={list.option}>
                {label}
              </Combobox.Option>
            ));
          if (section === "") return options;
          return (
            <Combobox.Group key={section} label={section}>
              {options}
            </Combobox.Group>
          );
        })}
        {fitting.length === 0 && <Combobox.Empty>{t`Nothing found`}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
