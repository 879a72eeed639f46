import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { Avatar } from "~/ui/Avatar";
import styles from "./ContactSelect.module.css";

export const FOUND = graphql(`
  query ContactsFound($filter: ContactFilter) {
    contacts(filter: $filter, first: 20) {
      nodes { id displayName initials organization { id displayName } }
    }
  }
`);

const PAUSE_MS = 180;

type ContactSelectProps = {
  label: string;
  crmId: string;
  /** Who can't be chosen. */
  exceptId?: string;
  value: string | null;
  error: string | undefined;
  onChange: (id: string | null) => void;
};

/** One contact of a Crm as a form's field, searched for by name, company, number or e-mail. */
export function ContactSelect({ label, crmId, exceptId, value, error, onChange }: ContactSelectProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  // the name that stands there is no search
  const wanted = search === chosen?.label ? "" : search.trim();
  const [settled] = useDebouncedValue(wanted, PAUSE_MS);
  const filter = { crm: { eq: crmId }, ...(settled ? { search: settled } : {}) };
  const [{ data, fetching }] = useQuery({ query: FOUND, variables: { filter } });
  const waiting = fetching || settled !== wanted;
  const found = data?.contacts.nodes.filter(({ id }) => id !== exceptId) ?? [];
  const options = found.map(({ id, displayName }) => ({ value: id, label: displayName }));
  const known = !chosen || options.some((option) => option.value === chosen.value);
  return (
    <Select
      label={label}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`Clear` }}
      // when the answer is there: what Enter chooses is never an answer to less than was typed
      selectFirstOptionOnChange={!waiting}
      data-autofocus
      openOnFocus={false}
      placeholder={t`Name, company or number…`}
      nothingFoundMessage={waiting ? t`Loading…` : t`Nothing found`}
      data={known ? options : [...options, chosen]}
      // what the server found is what fits: it looks at more than names
      filter={({ options: all }) => all.slice(0, options.length)}
      renderOption={({ option }) => {
        const contact = found.find(({ id }) => id === option.value);
        return contact ? (
          <span className={styles.option}>
            <Avatar name={contact.displayName} initials={contact.initials} />
            {contact.displayName}
            <span className={styles.quiet}>{contact.organization?.displayName}</span>
          </span>
        ) : (
          option.label
        );
      }}
      value={value}
      error={error}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id, option) => {
        setChosen(id === null ? null : { value: option.value, label: option.label });
        onChange(id);
      }}
    />
  );
}
