import { useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { Spot } from "./edit";
import { useFiltering } from "./FilterContext";
import type { Join } from "./model";
import { JOIN_WORDS } from "./words";

const JOINS = ["all", "any", "none"] as const satisfies Join[];

/** Whether all of a group's conditions must hold, one is enough, or none may. */
export function JoinPick({ join: value, spot }: { join: Join; spot: Spot }) {
  const { t, i18n } = useLingui();
  const { join } = useFiltering();
  return (
    <NativeSelect
      size="xs"
      variant="unstyled"
      w="auto"
      aria-label={t`How many of these hold`}
      data={JOINS.map((one) => ({ value: one, label: i18n._(JOIN_WORDS[one]) }))}
      value={value}
      onChange={({ currentTarget }) => join(spot, JOINS.find((one) => one === currentTarget.value) ?? "all")}
    />
  );
}
