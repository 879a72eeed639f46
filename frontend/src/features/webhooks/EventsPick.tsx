import { useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { FoldIcon } from "~/ui/icons";
import { countIn, has, withEvent, withGroup } from "./chosen";
import styles from "./EventsPick.module.css";
import { type EventGroup, useEventGroups } from "./webhooks";

type EventsPickProps = {
  value: readonly string[];
  error?: string | undefined;
  onChange: (value: string[]) => void;
};

/** Which events are sent: whole kinds of records, or one by one. */
export function EventsPick({ value, error, onChange }: EventsPickProps) {
  const { t } = useLingui();
  const groups = useEventGroups();
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t`Events`}</legend>
      <p
        className={styles.text}
      >{t`A whole kind also stands for the events that it gets in later versions.`}</p>
      {error !== undefined && (
        <p role="alert" tabIndex={-1} className={styles.error}>
          {error}
        </p>
      )}
      <ul className={styles.groups}>
        {groups?.map((group) => (
          <Group key={group.name} group={group} value={value} onChange={onChange} />
        ))}
      </ul>
    </fieldset>
  );
}

type GroupProps = { group: EventGroup; value: readonly string[]; onChange: (value: string[]) => void };

function Group({ group, value, onChange }: GroupProps) {
  const { t } = useLingui();
  const { name, title, events } = group;
  const count = countIn(value, group);
  const all = value.includes(name);
  const [open, setOpen] = useState(count > 0 && !all);
  const many = events.length;
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <Checkbox
          size="sm"
          label={title}
          checked={all}
          indeterminate={!all && count > 0}
          onChange={(event) => onChange(withGroup(value, group, event.currentTarget.checked))}
        />
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          aria-label={t`Events: ${title}`}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.count}>{all ? t`all` : t`${count} of ${many}`}</span>
          <FoldIcon size={15} aria-hidden className={styles.arrow} />
        </button>
      </div>
      {open && (
        <ul className={styles.events}>
          {events.map((event) => (
            <li key={event.name}>
              <Checkbox
                size="xs"
                label={event.description}
                description={event.name}
                checked={has(value, group, event.name)}
                onChange={({ currentTarget }) =>
                  onChange(withEvent(value, group, event.name, currentTarget.checked))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
