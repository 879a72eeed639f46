import { useLingui } from "@lingui/react/macro";
import { Input, Select, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";
import type { FieldsProps } from "./form";
import styles from "./forms.module.css";
import { offered, usual, type Word, type Words } from "./useWords";
import type { Cost } from "./values";

/** Where a meeting is, what it will cost and what it did cost. */
export function MeetingFields({ form, at, words }: FieldsProps & { words: Words }) {
  const { t } = useLingui();
  const { values } = form;
  return (
    <>
      <Textarea
        label={t`Place`}
        autosize
        minRows={1}
        maxRows={5}
        {...form.getInputProps("place")}
        error={at("place")}
      />
      <div className={styles.pair}>
        <CostField
          label={t`Expected cost`}
          cost={values.expectedCost}
          currencies={words.currencies}
          error={at("expectedCost")}
          onChange={(cost) => form.setFieldValue("expectedCost", cost)}
        />
        <CostField
          label={t`Actual cost`}
          cost={values.actualCost}
          currencies={words.currencies}
          error={at("actualCost")}
          onChange={(cost) => form.setFieldValue("actualCost", cost)}
        />
      </div>
    </>
  );
}

type CostFieldProps = {
  label: string;
  cost: Cost;
  currencies: readonly Word[];
  error: string | undefined;
  onChange: (cost: Cost) => void;
};

/** An amount and its currency, the usual one unless another is chosen. */
function CostField({ label, cost, currencies, error, onChange }: CostFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const currencyId = cost.currencyId ?? usual(currencies) ?? currencies[0]?.id ?? null;
  return (
    <Input.Wrapper label={label} id={id} error={error}>
      <div className={styles.cost}>
        <TextInput
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={cost.amount}
          aria-invalid={error !== undefined || undefined}
          onChange={({ currentTarget }) => onChange({ amount: currentTarget.value, currencyId })}
        />
        <Select
          aria-label={t`Currency of ${label}`}
          allowDeselect={false}
          data={offered(currencies, currencyId)}
          value={currencyId}
          onChange={(chosen) => onChange({ ...cost, currencyId: chosen })}
        />
      </div>
    </Input.Wrapper>
  );
}
