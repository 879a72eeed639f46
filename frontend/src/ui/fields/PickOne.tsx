import { useLingui } from "@lingui/react/macro";
import { Combobox, useCombobox } from "@mantine/core";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { EditConflict } from "./EditConflict";
import { EmptyValue } from "./EmptyValue";
import { OptionLabel } from "./OptionLabel";
import { OptionList } from "./OptionList";
import { matching, type Option, SHORT } from "./option";
import { Property } from "./Property";
import styles from "./Property.module.css";
import type { SaveField } from "./saveField";

const NONE = "";

type PickOneProps = {
  label: string;
  value: Option | null;
  options: readonly Option[];
  /** Filters on the server; without it the options are filtered here. */
  onSearch?: (text: string) => void;
  /** A choice that can't be taken back. */
  required?: boolean;
  /** Should not be empty, and is marked so. */
  wanted?: boolean;
  /** No label beside it. */
  bare?: boolean;
  /** What a press leads to while nothing is chosen; "Choose…" unless told. */
  invitation?: string;
  disabled: boolean;
  onSave: SaveField<string | null>;
};

/** One of many in place: the choice is shown at once and taken back when the server refuses. */
export function PickOne({
  label,
  value,
  options,
  onSearch,
  required = false,
  wanted = false,
  bare = false,
  invitation,
  disabled,
  onSave,
}: PickOneProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [pending, setPending] = useState<Option | null>(null);
  const [mine, setMine] = useState<string | null>(null);
  const [errors, setErrors] = useState<UserErrors | null>(null);
  const find = (text: string) => {
    setSearch(text);
    onSearch?.(text);
  };
  const combobox = useCombobox({
    onDropdownClose: () => find(""),
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const save = async (id: string, force: boolean) => {
    setMine(id);
    setPending(options.find((option) => option.id === id) ?? null);
    const refused = await onSave(id === NONE ? null : id, { force });
    setPending(null);
    setErrors(refused);
  };
  const shown = pending ?? value;
  return (
    <Property label={label} required={wanted} bare={bare} error={errors?.conflict ? undefined : errors?.text}>
      <Combobox
        store={combobox}
        width={260}
        position="bottom-start"
        onOptionSubmit={(id) => {
          combobox.closeDropdown();
          void save(id, false);
        }}
      >
        <Combobox.Target targetType="button">
          <button
            type="button"
            className={styles.editable}
            disabled={disabled}
            data-busy={pending !== null || undefined}
            onClick={() => combobox.toggleDropdown()}
          >
            <span className="visually-hidden">{label}: </span>
            {shown ? (
              <OptionLabel option={shown} />
            ) : (
              <EmptyValue disabled={disabled} missing={wanted}>
                {invitation ?? t`Choose…`}
              </EmptyValue>
            )}
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          <OptionList
            label={label}
            options={onSearch ? options : matching(options, search)}
            chosen={shown ? [shown.id] : []}
            search={search}
            searching={onSearch !== undefined || options.length > SHORT}
            onSearch={find}
            extra={!required && value && <Combobox.Option value={NONE}>{t`None`}</Combobox.Option>}
          />
        </Combobox.Dropdown>
      </Combobox>
      {errors?.conflict && (
        <EditConflict
          message={errors.conflict.message}
          onTheirs={() => setErrors(null)}
          onMine={() => void save(mine ?? NONE, true)}
        />
      )}
    </Property>
  );
}
