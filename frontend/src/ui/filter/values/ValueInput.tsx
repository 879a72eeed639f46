import type { Input } from "../ops";
import type { Parameter } from "../parameter";
import { DaysValue, DayValue } from "./DayValue";
import { NumbersValue, NumberValue } from "./NumberValue";
import { OptionsValue } from "./OptionsValue";
import { PeriodValue } from "./PeriodValue";
import { SpanValue } from "./SpanValue";
import { TextsValue, TextValue } from "./TextValue";

export type ValueProps = {
  parameter: Parameter;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
};

const INPUTS: Record<Input, React.ComponentType<ValueProps> | null> = {
  none: null,
  text: TextValue,
  texts: TextsValue,
  options: OptionsValue,
  number: NumberValue,
  numbers: NumbersValue,
  day: DayValue,
  days: DaysValue,
  span: SpanValue,
  period: PeriodValue,
};

/** What a parameter is compared with. */
export function ValueInput({ input, ...props }: ValueProps & { input: Input }) {
  const Value = INPUTS[input];
  return Value && <Value {...props} />;
}
