import { useLingui } from "@lingui/react/macro";
import { Checkbox, Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useQuery } from "urql";
import { graphql } from "~/gql";
import { Avatar } from "~/ui/Avatar";
import { SearchIcon } from "~/ui/icons";
import styles from "./CallPop.module.css";

const FOUND = graphql(`
  query CallersFound($filter: ContactFilter) {
    contacts(filter: $filter, first: 8) {
      nodes { id displayName initials organization { id displayName } }
    }
  }
`);

const PAUSE_MS = 180;
const ABOVE_THE_POP = 460;

type ContactFinderProps = {
  busy: boolean;
  /** The caller's number, which the contact may be given; null when it is hidden. */
  number: string | null;
  onChoose: (contact: { id: string; displayName: string; initials: string }, addNumber: boolean) => void;
  onCancel: () => void;
};

/** Finds the contact that a call belongs to, by any word of theirs, who then has the number too. */
export function ContactFinder({ busy, number, onChoose, onCancel }: ContactFinderProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const [adds, setAdds] = useState(true);
  const [search] = useDebouncedValue(text.trim(), PAUSE_MS);
  const combobox = useCombobox({ defaultOpened: true });
  const [{ data, fetching }] = useQuery({ query: FOUND, variables: { filter: search ? { search } : null } });
  const contacts = data?.contacts.nodes ?? [];
  const finder = (
    <Combobox
      store={combobox}
      disabled={busy}
      zIndex={ABOVE_THE_POP}
      position="top"
      onOptionSubmit={(id) => {
        const chosen = contacts.find((contact) => contact.id === id);
        if (chosen) onChoose(chosen, number !== null && adds);
      }}
    >
      <Combobox.Target>
        <TextInput
          autoFocus
          type="search"
          aria-label={t`Attach to a contact`}
          placeholder={t`Name, company or number…`}
          leftSection={<SearchIcon size={15} stroke={1.7} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t`Contacts`}>
          {contacts.map(({ id, displayName, initials, organization }) => (
            <Combobox.Option key={id} value={id} className={styles.found}>
              <Avatar name={displayName} initials={initials} />
              <span className={styles.foundName}>{displayName}</span>
              <span className={styles.quiet}>{organization?.displayName}</span>
            </Combobox.Option>
          ))}
          {contacts.length === 0 && (
            <Combobox.Empty>{fetching ? t`Loading…` : t`Nothing found`}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
  return (
    <div className={styles.finder}>
      {finder}
      {number !== null && (
        <Checkbox
          size="xs"
          label={t`Add ${number} to the contact`}
          checked={adds}
          onChange={({ currentTarget }) => setAdds(currentTarget.checked)}
        />
      )}
    </div>
  );
}
