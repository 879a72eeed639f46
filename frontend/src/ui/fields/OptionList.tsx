import { useLingui } from "@lingui/react/macro";
import { Combobox } from "@mantine/core";
import { CheckIcon } from "../icons";
import { OptionLabel } from "./OptionLabel";
import styles from "./OptionList.module.css";
import type { Option } from "./option";

type OptionListProps = {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  search: string;
  onSearch: (text: string) => void;
  /** Shown last: "none", "new organization" … */
  extra?: React.ReactNode;
  /** A short list needs no search line. */
  searching: boolean;
};

/** The drop-down's inside: a search line, the options with a tick at the chosen. */
export function OptionList({ label, options, chosen, search, onSearch, extra, searching }: OptionListProps) {
  const { t } = useLingui();
  return (
    <>
      {searching && (
        <Combobox.Search
          aria-label={label}
          value={search}
          placeholder={t`Search…`}
          onChange={(event) => onSearch(event.currentTarget.value)}
        />
      )}
      <Combobox.Options mah={280} style={{ overflowY: "auto" }} aria-label={label}>
        {options.map((option) => (
          <Combobox.Option
            key={option.id}
            value={option.id}
            active={chosen.includes(option.id)}
            className={styles.option}
          >
            <OptionLabel option={option} />
            {chosen.includes(option.id) && <CheckIcon size={14} className={styles.tick} aria-hidden />}
          </Combobox.Option>
        ))}
        {options.length === 0 && <Combobox.Empty>{t`Nothing found`}</Combobox.Empty>}
        {extra}
      </Combobox.Options>
    </>
  );
}
