import { useLingui } from "@lingui/react/macro";
import { ActionIcon } from "@mantine/core";
import { useState } from "react";
import { copyText } from "~/lib/copyText";
import { CheckIcon, CopyIcon } from "./icons";

type CopyButtonProps = { text: string /** What it is: "REGON". */; label: string };

/** Beside a number one takes along: copies it, and says so for a moment. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--muted)"
        size={30}
        title={t`Copy: ${label}`}
        aria-label={t`Copy: ${label}`}
        onClick={() => void copyText(text).then(setCopied)}
        onBlur={() => setCopied(false)}
        onMouseLeave={() => setCopied(false)}
      >
        {copied ? <CheckIcon size={15} /> : <CopyIcon size={15} />}
      </ActionIcon>
      <span role="status" className="visually-hidden">
        {copied && t`Copied`}
      </span>
    </>
  );
}
