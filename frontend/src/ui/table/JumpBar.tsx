import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { UpIcon } from "../icons";
import styles from "./ListFrame.module.css";
import type { Jump } from "./useJump";

const PAUSE_MS = 180;

type JumpBarProps = {
  jump: Jump;
  /** Nothing begins so; what comes after it is shown. */
  missed: boolean;
  onDone: () => void;
};

/** Above a list that one jumps in: where to, and the way back. */
export function JumpBar({ jump, missed, onDone }: JumpBarProps) {
  const { t } = useLingui();
  if (!jump.asking && jump.from === null) return null;
  const leave = () => {
    jump.ask(false);
    onDone();
  };
  return (
    <div className={styles.bar}>
      {jump.asking && <JumpField jump={jump} onDone={leave} />}
      {!jump.asking && !missed && (
        <span>{jump.by === "city" ? t`Cities from “${jump.from}” on` : t`Names from “${jump.from}” on`}</span>
      )}
      <span role="status">
        {missed &&
          (jump.by === "city"
            ? t`No city begins with “${jump.from}”`
            : t`No name begins with “${jump.from}”`)}
      </span>
      {jump.from !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<UpIcon size={13} />}
          onClick={() => {
            jump.go(null);
            onDone();
          }}
        >
          {t`Back to the start`}
        </Button>
      )}
    </div>
  );
}

function JumpField({ jump, onDone }: { jump: Jump; onDone: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(jump.from ?? "");
  const go = useDebouncedCallback(jump.go, PAUSE_MS);
  return (
    <TextInput
      autoFocus
      size="xs"
      aria-label={t`Go to`}
      placeholder={jump.by === "city" ? t`First letters of a city` : t`First letters of a name`}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        go(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          jump.go(null);
        }
        if (event.key === "Enter" || event.key === "Escape" || event.key === "ArrowDown") {
          event.preventDefault();
          go.cancel();
          // now, without the pause that typing makes
          if (event.key !== "Escape") jump.go(text);
          onDone();
        }
      }}
    />
  );
}
