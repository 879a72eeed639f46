import { useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { type NewOrganization, REGISTERED } from "./newOrganization";

type RegisteredFieldsProps = { form: UseFormReturnType<NewOrganization>; errors: UserErrors };

/** What was taken over from a register, to be mended; not there while nothing was. */
export function RegisteredFields({ form, errors }: RegisteredFieldsProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  if (!shown && REGISTERED.some((field) => form.values[field] !== "")) setShown(true);
  if (!shown) return null;
  const words: Record<(typeof REGISTERED)[number], string> = {
    regon: t`REGON`,
    krs: t`KRS`,
    address1: t`Address`,
    postalCode: t`Postal code`,
    city: t`City`,
    country: t`Country`,
  };
  return (
    <SimpleGrid cols={2} spacing="sm">
      {REGISTERED.map((field) => (
        <TextInput
          key={field}
          label={words[field]}
          autoComplete="off"
          {...form.getInputProps(field)}
          error={errors.at(field)}
        />
      ))}
    </SimpleGrid>
  );
}
