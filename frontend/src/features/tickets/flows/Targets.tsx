import { useLingui } from "@lingui/react/macro";
import { NumberInput } from "@mantine/core";
import { targeted } from "./edit";
import { type FlowDraft, OTHERS } from "./flow";
import styles from "./Targets.module.css";

type TargetsProps = {
  flow: FlowDraft;
  priorities: readonly { id: string; name: string }[];
  error: string | undefined;
  onChange: (flow: FlowDraft) => void;
};

const HOUR = 60;

/** In how many working hours a ticket is due, by its priority; an empty one goes by the last line. */
export function Targets({ flow, priorities, error, onChange }: TargetsProps) {
  const { t } = useLingui();
  const lines = [...priorities, { id: OTHERS, name: t`All others` }];
  return (
    <>
      <div className={styles.targets}>
        {lines.map(({ id, name }) => (
          <NumberInput
            key={id}
            label={name}
            placeholder={id === OTHERS ? t`not due` : t`as all others`}
            suffix={` ${t`h`}`}
            min={0}
            step={1}
            decimalScale={2}
            hideControls
            value={flow.targets[id] === undefined ? "" : flow.targets[id] / HOUR}
            onChange={(hours) =>
              onChange(targeted(flow, id, typeof hours === "number" ? Math.round(hours * HOUR) : null))
            }
          />
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </>
  );
}
