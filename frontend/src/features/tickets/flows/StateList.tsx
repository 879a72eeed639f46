import { useLingui } from "@lingui/react/macro";
import { DotLabel } from "~/ui/Dot";
import { DefaultIcon } from "~/ui/icons";
import type { FlowDraft } from "./flow";
import styles from "./StateList.module.css";

type StateListProps = { flow: FlowDraft; selected: string | null; onSelect: (key: string) => void };

/** The states where there is no room for a graph: each with where it leads. */
export function StateList({ flow, selected, onSelect }: StateListProps) {
  const { t } = useLingui();
  const nameOf = (key: string) => flow.states.find((state) => state.key === key)?.name ?? "";
  const next = (key: string) => flow.moves.filter(({ from }) => from === key).map(({ to }) => nameOf(to));
  return (
    <ul className={styles.list} aria-label={t`States and moves`}>
      {flow.states.map(({ key, name, colour }) => (
        <li key={key}>
          <button
            type="button"
            className={styles.state}
            aria-pressed={key === selected}
            onClick={() => onSelect(key)}
          >
            <span className={styles.name}>
              <DotLabel colour={colour}>{name || t`Nameless`}</DotLabel>
              {key === flow.initial && (
                <>
                  <DefaultIcon size={11} aria-hidden />
                  <span className="visually-hidden">{t`New tickets begin here`}</span>
                </>
              )}
            </span>
            <span className={styles.next}>
              {next(key)
                .map((to) => `→ ${to}`)
                .join("  ")}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
