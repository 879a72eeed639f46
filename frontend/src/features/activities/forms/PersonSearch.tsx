import { useLingui } from "@lingui/react/macro";
import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { usePeopleFound } from "./useFound";
import type { Named } from "./values";

type PersonSearchProps = {
  /** Only its people are offered; null: all. */
  organization: Named | null;
  /** Who is there already. */
  except: readonly string[];
  onPick: (person: Named) => void;
  onClose: () => void;
};

/** People by name, to be added. */
export function PersonSearch({ organization, except, onPick, onClose }: PersonSearchProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({ opened: true });
  const { found, waiting } = usePeopleFound(search, organization?.id ?? null, false);
  const offered = found.filter(({ id }) => !except.includes(id));
  const mark = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    // when the answer is there: what Enter chooses is never an answer to less than was typed
    if (search && !waiting) mark();
  }, [search, waiting]);
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const person = offered.find((one) => one.id === id);
        if (person && !waiting) onPick(person);
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          aria-label={t`Search for a person`}
          placeholder={organization ? t`A person of ${organization.name}…` : t`Name or number…`}
          data-autofocus
          value={search}
          onChange={({ currentTarget }) => {
            setSearch(currentTarget.value);
            combobox.resetSelectedOption();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
            if (event.key !== "Escape") return;
            // the dialog behind it stays
            event.stopPropagation();
            onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options aria-label={t`People`} mah={240} mt={4} style={{ overflowY: "auto" }}>
        {offered.map(({ id, name }) => (
          <Combobox.Option key={id} value={id}>
            {name}
          </Combobox.Option>
        ))}
        {offered.length === 0 && (
          <Combobox.Empty>{waiting ? t`Loading…` : t`Nobody to be added`}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  );
}
