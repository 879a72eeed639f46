import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { WarningIcon } from "~/ui/icons";
import type { ListState } from "./listState";
import styles from "./StrangeFilter.module.css";

/** An address that was cut off or made up by hand: the rest of it holds, and what does not is said. */
export function StrangeFilter({ state }: { state: ListState }) {
  const { t } = useLingui();
  return (
    <div role="status" className={styles.strange}>
      <WarningIcon size={15} aria-hidden />
      <span>{t`A part of the filter in this address is not understood, and left out.`}</span>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => state.setConditions(state.conditions)}
      >{t`Remove it`}</Button>
    </div>
  );
}
