import { useLingui } from "@lingui/react/macro";
import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { useHotkeys } from "~/lib/hotkeys";
import { SearchIcon } from "./icons";
import { Kbd } from "./Kbd";
import styles from "./SearchBox.module.css";

const PAUSE_MS = 180;

type SearchBoxProps = { label: string; value: string; onSearch: (text: string) => void };

/** Searches while one types; "/" comes here, Escape clears and leaves. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useDebouncedCallback((next: string) => onSearch(next.trim()), PAUSE_MS);
  if (value !== known) {
    setKnown(value);
    if (value !== text.trim()) setText(value);
  }
  const change = (next: string) => {
    setText(next);
    search(next);
  };
  useHotkeys([{ keys: "/", label: t`Search`, run: () => input.current?.select() }]);
  return (
    <TextInput
      ref={input}
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        change("");
        event.currentTarget.blur();
      }}
      leftSection={<SearchIcon size={15} stroke={1.7} />}
      rightSection={
        text ? (
          <CloseButton size="sm" aria-label={t`Clear search`} onClick={() => change("")} />
        ) : (
          <span className={styles.hint}>
            <Kbd keys="/" />
          </span>
        )
      }
      className={styles.search ?? ""}
    />
  );
}
