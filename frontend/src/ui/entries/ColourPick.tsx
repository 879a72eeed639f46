import { useLingui } from "@lingui/react/macro";
import { Popover } from "@mantine/core";
import { useId, useState } from "react";
import { Dot } from "../Dot";
import styles from "./ColourPick.module.css";
import { COLOURS } from "./colours";

type ColourPickProps = { value: string; onChange: (colour: string) => void };

/** A colour out of twelve, or the one it already has; the arrow keys choose, Escape closes. */
export function ColourPick({ value, onChange }: ColourPickProps) {
  const { t, i18n } = useLingui();
  const name = useId();
  const [opened, setOpened] = useState(false);
  const known = COLOURS.map((colour) => ({ value: colour.value, name: i18n._(colour.name) }));
  const own = known.some((colour) => colour.value === value) ? [] : [{ value, name: value }];
  const shown = [...own, ...known];
  const current = shown.find((colour) => colour.value === value);
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start">
      <Popover.Target>
        <button
          type="button"
          className={styles.button}
          aria-label={`${t`Colour`}: ${current?.name}`}
          onClick={() => setOpened(!opened)}
        >
          <Dot colour={value} />
        </button>
      </Popover.Target>
      <Popover.Dropdown
        p={8}
        onKeyDown={(event) => {
          // closes the colours and not also the form around them
          if (event.key === "Escape") event.stopPropagation();
        }}
      >
        <fieldset className={styles.colours}>
          <legend className="visually-hidden">{t`Colour`}</legend>
          {shown.map((colour) => (
            <label key={colour.value} className={styles.colour} style={{ background: colour.value }}>
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                aria-label={colour.name}
                checked={colour.value === value}
                data-autofocus={colour.value === value || undefined}
                onChange={() => onChange(colour.value)}
                onClick={(event) => event.detail > 0 && setOpened(false)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  setOpened(false);
                }}
              />
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
