import { useLingui } from "@lingui/react/macro";
import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { UpIcon } from "../icons";
import styles from "./ListFrame.module.css";
import type { Jump } from "./useJump";

const PAUSE_MS = 180;

/** Above a list that one jumps in: where to, and the way back. */
export function JumpBar({ jump, onDone }: { jump: Jump; onDone: () => void }) {
  const { t } = useLingui();
  if (!jump.asking && jump.from === null) return null;
  const leave = () => {
    jump.ask(false);
    onDone();
  };
  return (
    <div className={styles.bar}>
      {jump.asking ? (
        <JumpField jump={jump} onDone={leave} />
      ) : (
        <span>{jump.by === "city" ? t`Cities from “${jump.from}” on` : t`Names from “${jump.from}” on`}</span>
      )}
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
          go.cancel();
          jump.go(null);
        }
        if (event.key === "Enter" || event.key === "Escape" || event.key === "ArrowDown") {
          event.preventDefault();
          if (event.key !== "Escape") go.flush();
          onDone();
        }
      }}
    />
  );
}
