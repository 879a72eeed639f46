import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { ClassifierCondition as Condition } from "~/gql/graphql";
import type { ValueKind } from "./parameters";

type ConditionPickProps = {
  label: string;
  kind: ValueKind;
  condition: Condition;
  error: string | undefined;
  onChange: (condition: Condition) => void;
};

/** What gives the points: certain values, ranges (of numbers only), or that there is anything at all. */
export function ConditionPick({ label, kind, condition, error, onChange }: ConditionPickProps) {
  const { t } = useLingui();
  const data = [
    { value: "VALUE", label: t`Value` },
    ...(kind === "number" || condition === "RANGE" ? [{ value: "RANGE", label: t`Range` }] : []),
    { value: "EXISTS", label: t`Filled in` },
  ];
  return (
    <Select
      w={118}
      aria-label={label}
      allowDeselect={false}
      data={data}
      value={condition}
      error={error}
      onChange={(chosen) => {
        if (chosen) onChange(chosen as Condition);
      }}
    />
  );
}
