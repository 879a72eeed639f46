import { useLingui } from "@lingui/react/macro";
import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import { Arrows } from "./Arrows";
import { leads, toggled } from "./edit";
import styles from "./FlowGraph.module.css";
import type { FlowDraft } from "./flow";
import { GraphNode } from "./GraphNode";
import type { Point } from "./geometry";

export type Drawing = { from: string; to: Point };

type FlowGraphProps = {
  flow: FlowDraft;
  selected: string | null;
  onSelect: (key: string) => void;
  onPlace: (key: string, place: Point) => void;
  onChange: (flow: FlowDraft) => void;
};

/** The states as nodes and the moves as arrows. All of it goes by the form beside it, too. */
export function FlowGraph({ flow, selected, onSelect, onPlace, onChange }: FlowGraphProps) {
  const { t } = useLingui();
  const { ref, width, height } = useElementSize();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const size = { width, height };
  const link = (from: string, to: string | null) => {
    setDrawing(null);
    if (to !== null && to !== from && !leads(flow, from, to)) onChange(toggled(flow, from, to));
  };
  return (
    <section ref={ref} className={styles.graph} aria-label={t`States and moves`}>
      {width > 0 && (
        <>
          <Arrows flow={flow} size={size} selected={selected} drawing={drawing} />
          {flow.states.map((state) => (
            <GraphNode
              key={state.key}
              state={state}
              initial={state.key === flow.initial}
              size={size}
              selected={state.key === selected}
              onSelect={() => onSelect(state.key)}
              onPlace={(place) => onPlace(state.key, place)}
              onDraw={(to) => setDrawing({ from: state.key, to })}
              onLink={(to) => link(state.key, to)}
            />
          ))}
        </>
      )}
    </section>
  );
}
