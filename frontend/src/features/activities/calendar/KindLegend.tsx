import { useLingui } from "@lingui/react/macro";
import { ACTIVITY_KINDS, KIND_ICONS, KIND_WORDS } from "../kinds";
import styles from "./KindLegend.module.css";
import tones from "./tones.module.css";

type KindLegendProps = {
  hidden: readonly string[];
  done: boolean;
  onHidden: (kinds: string[]) => void;
  onDone: (done: boolean) => void;
};

/** Which colour is which kind; each can be left out, and so can what is done. */
export function KindLegend({ hidden, done, onHidden, onDone }: KindLegendProps) {
  const { t, i18n } = useLingui();
  const toggle = (kind: string, shown: boolean) =>
    onHidden(shown ? hidden.filter((one) => one !== kind) : [...hidden, kind]);
  return (
    <fieldset className={styles.legend}>
      <legend className="visually-hidden">{t`What is shown`}</legend>
      {ACTIVITY_KINDS.map((kind) => {
        const Icon = KIND_ICONS[kind];
        return (
          <label key={kind} className={`${tones["tone"]} ${styles.kind}`} data-kind={kind}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={!hidden.includes(kind)}
              onChange={(event) => toggle(kind, event.currentTarget.checked)}
            />
            <Icon size={14} stroke={1.8} aria-hidden /> {i18n._(KIND_WORDS[kind])}
          </label>
        );
      })}
      <label className={`${tones["tone"]} ${styles.kind}`}>
        <input
          type="checkbox"
          className="visually-hidden"
          checked={done}
          onChange={(event) => onDone(event.currentTarget.checked)}
        />
        {t`Done ones`}
      </label>
    </fieldset>
  );
}
