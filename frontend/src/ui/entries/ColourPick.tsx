import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useId, useState } from "react";
import { Dot } from "../Dot";
import styles from "./ColourPick.module.css";
import { COLOURS } from "./colours";

type ColourPickProps = {
  label?: string;
  value: string;
  /** Called once, when the choice is made. */
  onChange: (colour: string) => void;
  /** In a line of text: without a frame. */
  quiet?: boolean;
};

/** A colour out of twelve, or the one it already has; the arrow keys go through them, Enter takes, Escape doesn't. */
export function ColourPick({ label, value, onChange, quiet = false }: ColourPickProps) {
  const { t, i18n } = useLingui();
  const name = useId();
  /** Looked at, not yet taken; null while closed. */
  const [draft, setDraft] = useState<string | null>(null);
  const known = COLOURS.map((colour) => ({ value: colour.value, name: i18n._(colour.name) }));
  const own = known.some((colour) => colour.value === value) ? [] : [{ value, name: value }];
  const shown = [...own, ...known];
  const current = draft ?? value;
  const take = (colour: string) => {
    setDraft(null);
    if (colour !== value) onChange(colour);
  };
  return (
    <Popover
      opened={draft !== null}
      onChange={(opened) => !opened && take(current)}
      closeOnEscape={false}
      returnFocus
      trapFocus
      position="bottom-start"
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          data-quiet={quiet || undefined}
          aria-label={`${label ?? t`Colour`}: ${shown.find((colour) => colour.value === current)?.name}`}
          onClick={() => (draft === null ? setDraft(value) : take(draft))}
        >
          <Dot colour={current} />
        </button>
      </Popover.Target>
      <Popover.Dropdown
        p={8}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          // closes the colours and not also the form around them
          event.stopPropagation();
          setDraft(null);
        }}
      >
        <fieldset className={styles.colours}>
          <legend className="visually-hidden">{label ?? t`Colour`}</legend>
          {shown.map((colour) => (
            <label key={colour.value} className={styles.colour} style={{ background: colour.value }}>
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                aria-label={colour.name}
                checked={colour.value === current}
                data-autofocus={colour.value === current || undefined}
                onChange={() => setDraft(colour.value)}
                onClick={(event) => event.detail > 0 && take(colour.value)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  take(colour.value);
                }}
              />
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
