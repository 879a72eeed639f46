import { isDay } from "./days";
import type { Condition } from "./model";
import type { Form, Input } from "./ops";
import { formsOf, type Parameter } from "./parameter";

const NUMBER = /^[+-]?\d+(\.\d+)?$/;
const COUNT = /^[1-9]\d{0,3}$/;
const MOST = 3650;

const isCount = (text = "") => COUNT.test(text) && Number(text) <= MOST;

/** Whether a value says what is to be compared with. */
const COMPLETE: Record<Input, (value: readonly string[]) => boolean> = {
  none: () => true,
  text: ([text = ""]) => text.trim() !== "",
  texts: (texts) => texts.some(Boolean),
  options: (ids) => ids.length > 0,
  number: ([number = ""]) => NUMBER.test(number),
  numbers: (ends) => ends.length === 2 && ends.every((end) => NUMBER.test(end)),
  day: ([day]) => isDay(day),
  days: ([from, to]) => isDay(from) && isDay(to) && from <= to,
  span: ([count, unit]) => isCount(count) && unit !== undefined,
  period: ([period]) => period !== undefined,
};

export const isComplete = ({ input }: Form, value: readonly string[]): boolean => COMPLETE[input](value);

/** What an operator begins with. */
const FIRST: Partial<Record<Input, readonly string[]>> = { span: ["7", "D"], period: ["TODAY"] };

/** The parameter's most usual condition, still without a value. */
export function fresh(parameter: Parameter): Condition {
  const [form] = formsOf(parameter);
  if (!form) throw new Error(`${parameter.key} can't be compared`);
  return { kind: "condition", parameter: parameter.key, op: form.op, value: FIRST[form.input] ?? [] };
}

/** Another operator; a value stays when it is one for this operator too. */
export function withForm(condition: Condition, former: Form, next: Form): Condition {
  const value = former.input === next.input ? condition.value : (FIRST[next.input] ?? []);
  return { ...condition, op: next.op, value };
}

/** Without blanks around a text. */
export function tidy(condition: Condition, { input }: Form): Condition {
  if (input !== "text" && input !== "texts") return condition;
  return { ...condition, value: condition.value.map((text) => text.trim()).filter(Boolean) };
}
