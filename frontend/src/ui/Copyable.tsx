import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { copyFrom } from "~/lib/copyFrom";
import styles from "./Copyable.module.css";
import { CheckIcon, CopyIcon } from "./icons";

type CopyableProps = {
  label: string;
  text: string;
  /** Several lines, each of which stays one. */
  lines?: boolean;
  /** How many lines it is expected to take; it grows. */
  rows?: number;
  /** One of several on a page: its button stands back. */
  quiet?: boolean;
  /** In a dialog the button that has the focus at first. */
  first?: boolean;
};

/** Text to take along: a press of the button copies it, a click into it selects all of it. */
export function Copyable(props: CopyableProps) {
  const { label, text, lines = false, rows = 3, quiet = lines, first = false } = props;
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    if (field.current) setCopied(await copyFrom(field.current));
  };
  return (
    <div className={styles.box}>
      <textarea
        ref={field}
        readOnly
        rows={lines ? text.split("\n").length : rows}
        spellCheck={false}
        aria-label={label}
        value={text}
        className={styles.text}
        data-lines={lines || undefined}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        size="compact-sm"
        variant={quiet ? "default" : "filled"}
        leftSection={copied ? <CheckIcon size={14} /> : <CopyIcon size={14} />}
        {...(first ? { "data-autofocus": true } : {})}
        onClick={() => void copy()}
      >
        {copied ? t`Copied` : t`Copy`}
      </Button>
      <span role="status" className="visually-hidden">
        {copied && t`Copied`}
      </span>
    </div>
  );
}
