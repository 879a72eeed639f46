import { useId } from "react";
import type { Drawing } from "./FlowGraph";
import styles from "./FlowGraph.module.css";
import type { FlowDraft } from "./flow";
import { curve, pixels, type Size } from "./geometry";

type ArrowsProps = { flow: FlowDraft; size: Size; selected: string | null; drawing: Drawing | null };

/** The moves between the states; those of the selected one stand out. What they say stands in the form beside it. */
export function Arrows({ flow, size, selected, drawing }: ArrowsProps) {
  const id = useId();
  const at = new Map(flow.states.map((state) => [state.key, pixels(state, size)]));
  const start = drawing && at.get(drawing.from);
  return (
    <svg aria-hidden className={styles.arrows} width={size.width} height={size.height}>
      {["head", "headOut"].map((name) => (
        <marker
          key={name}
          id={`${id}-${name}`}
          className={styles[name]}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path d="M 0 0.5 L 8 4 L 0 7.5 z" />
        </marker>
      ))}
      {flow.moves.map(({ from, to }) => {
        const [first, last] = [at.get(from), at.get(to)];
        if (!first || !last) return null;
        const out = from === selected;
        return (
          <path
            key={`${from} ${to}`}
            d={curve(first, last)}
            className={styles.arrow}
            data-out={out || undefined}
            markerEnd={`url(#${id}-${out ? "headOut" : "head"})`}
          />
        );
      })}
      {drawing && start && (
        <path
          d={`M ${start.x} ${start.y} L ${drawing.to.x} ${drawing.to.y}`}
          className={styles.arrow}
          data-out
          markerEnd={`url(#${id}-headOut)`}
        />
      )}
    </svg>
  );
}
