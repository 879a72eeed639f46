import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { UnclearIcon } from "~/ui/icons";
import styles from "./CallPop.module.css";
import { toneOf } from "./certainty";
import type { PopCall } from "./popCall";

/** Why we think that it is them, where that is not plain. */
export function Certainty({ call }: { call: Pick<PopCall, "certainty" | "reason" | "number"> }) {
  const { t } = useLingui();
  const tone = toneOf(call.certainty);
  if (tone === "silent" || call.reason === "") return null;
  return (
    <p className={styles.certainty} data-tone={tone}>
      {tone === "hint" && <UnclearIcon size={14} aria-hidden />}
      {call.reason}
      {call.number !== "" && (
        <Link to="/number-doctor" search={{ number: call.number }} className={styles.why}>{t`Why?`}</Link>
      )}
    </p>
  );
}
