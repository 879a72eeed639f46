import { useLingui } from "@lingui/react/macro";
import { Modal, Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { useFocusBack } from "~/ui/useFocusBack";
import { MergeOption } from "./MergeOption";
import { CONTACTS, type Merged, type MergedKind, ORGANIZATIONS } from "./merge";

type MergeWithProps = {
  kind: MergedKind;
  record: { id: string; displayName: string; crm: { id: string } };
  onChosen: (id: string) => void;
  onClose: () => void;
};

const PAUSE_MS = 180;

/** With whom a record is to be merged: somebody of the same Crm, searched for. */
export function MergeWith({ kind, record, onChosen, onClose }: MergeWithProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [settled] = useDebouncedValue(search.trim(), PAUSE_MS);
  const variables = { filter: { crm: { eq: record.crm.id }, ...(settled ? { search: settled } : {}) } };
  const ofPeople = kind === "contact";
  const [contacts] = useQuery({ query: CONTACTS, variables, pause: !ofPeople });
  const [organizations] = useQuery({ query: ORGANIZATIONS, variables, pause: ofPeople });
  const found: readonly Merged[] =
    (ofPeople ? contacts.data?.contacts.nodes : organizations.data?.organizations.nodes) ?? [];
  const waiting = contacts.fetching || organizations.fetching || settled !== search.trim();
  useFocusBack(true);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Merge ${record.displayName} with…`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <Select
        label={ofPeople ? t`Contact` : t`Organization`}
        description={t`You will see both side by side before anything happens.`}
        searchable
        selectFirstOptionOnChange={!waiting}
        data-autofocus
        placeholder={t`Name, company or number…`}
        nothingFoundMessage={waiting ? t`Loading…` : t`Nothing found`}
        data={found
          .filter(({ id }) => id !== record.id)
          .map(({ id, displayName }) => ({ value: id, label: displayName }))}
        // what the server found is what fits: it looks at more than names
        filter={({ options }) => options}
        renderOption={({ option }) => {
          const one = found.find(({ id }) => id === option.value);
          return one ? <MergeOption record={one} square={!ofPeople} /> : option.label;
        }}
        searchValue={search}
        onSearchChange={setSearch}
        onChange={(id) => id !== null && onChosen(id)}
      />
    </Modal>
  );
}
