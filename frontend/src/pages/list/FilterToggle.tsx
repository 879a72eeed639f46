import { useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useHotkeys } from "~/lib/hotkeys";
import { FilterIcon } from "~/ui/icons";
import { Kbd } from "~/ui/Kbd";
import { useNarrow } from "~/ui/useNarrow";
import type { ListState } from "./listState";
import styles from "./ViewBar.module.css";

/** Adds the first condition; when there are some, folds them away and brings them back. */
export function FilterToggle({ state }: { state: ListState }) {
  const { t } = useLingui();
  const narrow = useNarrow();
  const { conditions, filterLine, setFilterLine } = state;
  const add = () => setFilterLine("adding");
  const fold = () => setFilterLine(filterLine === "folded" ? "open" : "folded");
  useHotkeys([{ keys: "f", label: t`Add a filter`, run: add }]);
  const shown = conditions !== null && filterLine !== "folded";
  return (
    <Button
      className={styles.filter ?? ""}
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<FilterIcon size={15} />}
      rightSection={narrow || conditions ? undefined : <Kbd keys="f" />}
      aria-expanded={conditions ? shown : undefined}
      data-some={conditions !== null || undefined}
      onClick={narrow || conditions === null ? add : fold}
    >
      {t({ message: "Filter", context: "noun" })}
    </Button>
  );
}
