import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Popover, TextInput } from "@mantine/core";
import { useState } from "react";
import { fold } from "../fields/option";
import { ColumnsIcon, SearchIcon } from "../icons";
import { SortableList } from "../sortable/SortableList";
import styles from "./ColumnPicker.module.css";
import { type Choice, choicesOf, grouped } from "./choices";
import { ordered, type Places, toggled } from "./columnPlaces";
import type { Meta } from "./columns";
import { PickedColumn } from "./PickedColumn";
import { useFocusAfter } from "./useFocusAfter";

type ColumnPickerProps = {
  columns: readonly { id?: string | undefined; meta: Meta }[];
  places: Places;
  onPlaces: (places: Places) => void;
  /** Those that are shown when nobody has chosen. */
  usual: Places;
};

/** Which columns a list shows, and in what order. */
export function ColumnPicker(props: ColumnPickerProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<ColumnsIcon size={15} />}
          className={styles.button ?? ""}
          classNames={{ section: styles.buttonIcon ?? "" }}
          onClick={() => setOpened(!opened)}
        >
          <span className={styles.word}>{t`Columns`}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t`Columns`}>
        <Picker {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Picker({ columns, places, onPlaces, usual }: ColumnPickerProps) {
  const { t, i18n } = useLingui();
  const [text, setText] = useState("");
  const [panel, focusAfter] = useFocusAfter();
  const choices = choicesOf(columns, (label) => (typeof label === "string" ? label : i18n._(label)));
  const wanted = fold(text.trim());
  const fitting = choices.filter(({ name }) => fold(name).includes(wanted));
  const shown = places.flatMap(({ key }) => fitting.find(({ id }) => id === key) ?? []);
  const rest = fitting.filter((choice) => !shown.includes(choice));

  const toggle = (id: string) => {
    focusAfter(id);
    onPlaces(toggled(places, id));
  };
  // those that are not on the list stay where they are
  const order = (ids: readonly string[]) => {
    const next = [...ids];
    const moved = new Set(ids);
    onPlaces(
      ordered(
        places,
        places.map(({ key }) => (moved.has(key) ? (next.shift() ?? key) : key)),
      ),
    );
  };
  const line = (choice: Choice, picked: boolean) => (
    <PickedColumn choice={choice} picked={picked} onToggle={() => toggle(choice.id)} />
  );
  return (
    <div ref={panel} className={styles.panel}>
      <TextInput
        type="search"
        size="xs"
        data-autofocus
        aria-label={t`Search columns`}
        placeholder={t`Search columns`}
        leftSection={<SearchIcon size={14} />}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.lists}>
        {shown.length > 0 && (
          <SortableList
            label={t`Shown columns, in their order`}
            items={shown}
            render={(choice) => line(choice, true)}
            onMove={order}
            itemName={({ name }) => name}
            movable={wanted === ""}
          />
        )}
        {grouped(rest).map(([group, items]) => (
          <section key={group} aria-label={group || t`Not shown`}>
            <h3 className={styles.heading}>{group || t`Not shown`}</h3>
            {items.map((choice) => (
              <div key={choice.id}>{line(choice, false)}</div>
            ))}
          </section>
        ))}
        {fitting.length === 0 && (
          <p className={styles.none}>
            <Trans>No column is called so.</Trans>
          </p>
        )}
      </div>
      <div className={styles.foot}>
        <Button variant="subtle" size="compact-sm" onClick={() => onPlaces(usual)}>
          <Trans>Reset</Trans>
        </Button>
      </div>
    </div>
  );
}
