import { useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { Rights } from "./Rights";
import styles from "./RoleForm.module.css";
import type { Permission, RoleValues } from "./useRoles";

export const FIELDS: readonly string[] = ["name", "permissions"];

type RoleFieldsProps = {
  form: UseFormReturnType<RoleValues>;
  permissions: readonly Permission[];
  errors: UserErrors;
};

/** A role's name, and what it grants. */
export function RoleFields({ form, permissions, errors }: RoleFieldsProps) {
  const { t } = useLingui();
  const { permissions: chosen } = form.values;
  /** What was refused speaks of places in the list as it was sent. */
  const [sent, setSent] = useState({ errors, chosen });
  if (sent.errors !== errors) setSent({ errors, chosen });
  const errorAt = (right: string) => errors.at(`permissions.${sent.chosen.indexOf(right)}`);
  const whole = errors.at("permissions");
  return (
    <>
      <TextInput
        className={styles.name ?? ""}
        label={t`Name`}
        autoComplete="off"
        {...form.getInputProps("name")}
        error={errors.at("name")}
      />
      {whole !== undefined && (
        <p role="alert" className={styles.error}>
          {whole}
        </p>
      )}
      <Rights
        permissions={permissions}
        chosen={chosen}
        errorAt={errorAt}
        onChange={(next) => form.setFieldValue("permissions", next)}
      />
    </>
  );
}
