import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useId, useState } from "react";
import { readFragment } from "~/gql";
import { CHANNEL_WORDS } from "~/lib/enumWords";
import { formatDate } from "~/lib/format";
import { ConsentHistory } from "./ConsentHistory";
import styles from "./ConsentPanel.module.css";
import { CONSENT, type ConsentState } from "./consent";

type ConsentLineProps = { state: ConsentState; canEdit: boolean; onRecord: (granted: boolean) => void };

/** A kind of consent: how things stand, what can be recorded, and how they came to stand so. */
export function ConsentLine({ state, canEdit, onRecord }: ConsentLineProps) {
  const { t, i18n } = useLingui();
  const [opened, setOpened] = useState(false);
  const id = useId();
  const { kind, history } = state;
  const current = readFragment(CONSENT, state.current ?? null);
  const day = current ? formatDate(current.at, i18n.locale) : "";
  const about = current
    ? [i18n._(CHANNEL_WORDS[current.channel]), current.wording && t`wording ${current.wording}`]
    : [];
  const given = current?.granted ?? false;
  return (
    <li className={styles.line} data-state={current ? (given ? "given" : "withdrawn") : undefined}>
      <span className={styles.dot} aria-hidden />
      <div>
        <div className={styles.kind}>
          {kind.name}
          {!kind.active && <span className={styles.quiet}> · {t`no longer in use`}</span>}
        </div>
        <div className={styles.state}>
          <span className={styles.word}>
            {!current && t`never asked`}
            {current && (given ? t`granted on ${day}` : t`withdrawn on ${day}`)}
          </span>
          <span className={styles.quiet}>{about.filter(Boolean).join(" · ")}</span>
        </div>
        {history.length > 0 && (
          <button
            type="button"
            className={styles.more}
            aria-expanded={opened}
            aria-controls={id}
            onClick={() => setOpened(!opened)}
          >
            {opened ? t`Hide history` : t`History: ${history.length}`}
            <span className="visually-hidden">, {kind.name}</span>
          </button>
        )}
        {opened && <ConsentHistory id={id} label={t`History of ${kind.name}`} consents={history} />}
      </div>
      {canEdit && (
        <div className={styles.buttons}>
          {!given && kind.active && (
            <Button size="compact-sm" variant="default" onClick={() => onRecord(true)}>
              {t`Granted…`}
              <span className="visually-hidden">{kind.name}</span>
            </Button>
          )}
          {(given || !current) && (
            <Button
              size="compact-sm"
              variant={given ? "default" : "subtle"}
              color="gray"
              onClick={() => onRecord(false)}
            >
              {given ? t`Withdrawn…` : t`Refused…`}
              <span className="visually-hidden">{kind.name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
