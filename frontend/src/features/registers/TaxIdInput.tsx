import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useRef } from "react";
import { bareTaxId } from "~/lib/taxId";
import { LookUpButton } from "./LookUpButton";
import { LookupAnswer } from "./LookupAnswer";
import type { Known } from "./takeOver";
import { useLookup } from "./useLookup";

type TaxIdInputProps = {
  crmId: string | null;
  taxId: string;
  /** What stands in the form now. */
  ours: Known;
  error: string | undefined;
  onChange: (taxId: string) => void;
  onTake: (values: Partial<Known>) => void;
};

/** A tax number in a form. Enter asks the register first, and sends the form only when it was asked. */
export function TaxIdInput({ crmId, taxId, ours, error, onChange, onTake }: TaxIdInputProps) {
  const { t } = useLingui();
  const lookup = useLookup(crmId);
  const field = useRef<HTMLInputElement>(null);
  return (
    <div>
      <TextInput
        ref={field}
        label={t`NIP or VAT id`}
        autoComplete="off"
        value={taxId}
        error={error}
        rightSection={
          bareTaxId(taxId) && <LookUpButton busy={lookup.looking} onClick={() => lookup.lookUp(taxId)} />
        }
        onChange={({ currentTarget: { value } }) => {
          onChange(value);
          lookup.hear(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !lookup.settle(taxId)) return;
          event.preventDefault();
        }}
      />
      <LookupAnswer
        lookup={lookup}
        ours={ours}
        onTake={async (values) => {
          onTake(values);
          return null;
        }}
        onDone={() => field.current?.focus()}
      />
    </div>
  );
}
