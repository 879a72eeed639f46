import { useLingui } from "@lingui/react/macro";
import { DefaultIcon } from "~/ui/icons";
import styles from "./FlowGraph.module.css";
import type { StateDraft } from "./flow";
import { type Point, pixels, placeOf, type Size } from "./geometry";
import { usePointerDrag } from "./usePointerDrag";

type GraphNodeProps = {
  state: StateDraft;
  initial: boolean;
  size: Size;
  selected: boolean;
  onSelect: () => void;
  onPlace: (place: Point) => void;
  /** A new move is being drawn, and is here now, in pixels. */
  onDraw: (to: Point) => void;
  /** It was dropped on this state; null: on none. */
  onLink: (to: string | null) => void;
};

const STEP = 0.04;
const STEPS: Record<string, Point> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** One state: dragged, or moved with the arrow keys; from its handle a move is drawn to another one. */
export function GraphNode(props: GraphNodeProps) {
  const { state, initial, size, selected, onSelect, onPlace, onDraw, onLink } = props;
  const { t } = useLingui();
  const { x, y } = pixels(state, size);
  const placing = usePointerDrag({ onMove: (at) => onPlace(placeOf(at, size)) });
  const drawing = usePointerDrag({ onMove: onDraw, onEnd: (event) => onLink(stateUnder(event)) });
  const step = (event: React.KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    onPlace(placeOf(pixels({ x: state.x + by.x, y: state.y + by.y }, size), size));
  };
  const name = state.name || t`Nameless`;
  return (
    <div
      className={styles.node}
      data-state={state.key}
      data-selected={selected || undefined}
      style={
        { transform: `translate(${x}px, ${y}px) translate(-50%, -50%)`, "--state": state.colour } as never
      }
    >
      <button
        type="button"
        className={styles.name}
        aria-pressed={selected}
        title={t`Drag it, or move it with the arrow keys`}
        onClick={onSelect}
        onKeyDown={step}
        {...placing}
      >
        <span className={styles.dot} aria-hidden />
        <span className={styles.words}>{name}</span>
        {initial && (
          <>
            <DefaultIcon size={11} aria-hidden />
            <span className="visually-hidden">{t`New tickets begin here`}</span>
          </>
        )}
      </button>
      {/* by keyboard a move is a tick in the form */}
      <span className={styles.handle} title={t`Draw a move to another state`} aria-hidden {...drawing} />
    </div>
  );
}

function stateUnder({ clientX, clientY }: PointerEvent): string | null {
  const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-state]");
  return under?.dataset["state"] ?? null;
}
