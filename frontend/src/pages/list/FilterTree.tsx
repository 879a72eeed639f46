import { useLingui } from "@lingui/react/macro";
import { Button, Drawer, Group } from "@mantine/core";
import { useFiltering } from "~/ui/filter/FilterContext";
import { Tree } from "~/ui/filter/Tree";
import { useFocusBack } from "~/ui/useFocusBack";
import styles from "./FilterLine.module.css";

type FilterTreeProps = {
  opened: boolean;
  narrow: boolean;
  error: string | undefined;
  onClear: () => void;
  onClose: () => void;
};

/** The whole filter beside the list, or on a phone above its lower edge; what changes here holds at once. */
export function FilterTree({ opened, narrow, error, onClear, onClose }: FilterTreeProps) {
  const { t } = useLingui();
  const { model } = useFiltering();
  useFocusBack(opened);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={narrow ? "bottom" : "right"}
      size={narrow ? "80%" : 440}
      title={t({ message: "Filter", context: "noun" })}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <Tree />
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        {model.parts.length > 0 && <Button variant="default" onClick={onClear}>{t`Clear`}</Button>}
        <Button onClick={onClose}>{t({ context: "close", message: "Done" })}</Button>
      </Group>
    </Drawer>
  );
}
