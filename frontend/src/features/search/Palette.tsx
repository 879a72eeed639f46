import { useLingui } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { useState } from "react";
import { CloseIcon, SearchIcon } from "~/ui/icons";
import { useFocusBack } from "~/ui/useFocusBack";
import { useNarrow } from "~/ui/useNarrow";
import type { Action, Found, Item } from "./item";
import styles from "./Palette.module.css";
import { LIST_ID, optionId, PaletteList } from "./PaletteList";
import { stepped } from "./stepped";
import { useSearch } from "./useSearch";
import { useSections } from "./useSections";

export type PaletteProps = {
  actions: readonly Action[];
  /** The records that are open, the last one first. */
  recent: readonly Found[];
  /** Whether there are people or companies for the viewer to find. */
  maySearch: boolean;
  onOpen: (found: Found, background: boolean) => void;
  onClose: () => void;
};

/** The one field for everything: whom one looks for, where one wants to go, what one wants to do. */
export function Palette({ actions, recent, maySearch, onOpen, onClose }: PaletteProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState<string | null>(null);
  const search = useSearch(typed, maySearch);
  const sections = useSections(typed, search, actions, recent);
  const items = sections.flatMap((section) => section.items);
  const chosen = items.find(({ key }) => key === active) ?? items[0];
  useFocusBack();

  const take = (item: Item, background: boolean) => {
    if (item.found) onOpen(item.found, background);
    if (item.found && background) return;
    onClose();
    item.action?.run();
  };
  const press = (event: React.KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    const keys = items.map(({ key }) => key);
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setActive(stepped(keys, chosen?.key ?? null, 1));
    else if (event.key === "ArrowUp") setActive(stepped(keys, chosen?.key ?? null, -1));
    else if (event.key === "Enter" && chosen) take(chosen, mod);
    else if (mod && event.key.toLowerCase() === "k") onClose();
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      fullScreen={useNarrow()}
      size={620}
      padding={0}
      attributes={{ content: { "aria-label": t`Search` } }}
      classNames={{ body: styles.body ?? "", content: styles.content ?? "" }}
    >
      <div className={styles.field}>
        <SearchIcon size={17} stroke={1.7} aria-hidden />
        <input
          data-autofocus
          className={styles.input}
          role="combobox"
          aria-label={t`Search for people, companies, numbers and actions`}
          aria-expanded
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={chosen && optionId(chosen.key)}
          autoComplete="off"
          spellCheck={false}
          placeholder={maySearch ? t`Name, number, e-mail, tax id, or what to do…` : t`What to do…`}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setActive(null);
          }}
          onKeyDown={press}
        />
        <button type="button" className={styles.close} aria-label={t`Close`} onClick={onClose}>
          <CloseIcon size={16} aria-hidden />
        </button>
      </div>
      <PaletteList
        sections={sections}
        active={chosen?.key}
        typed={search.of}
        search={search}
        nothing={typed.trim() !== "" && items.length === 0}
        onActive={setActive}
        onTake={take}
      />
    </Modal>
  );
}
