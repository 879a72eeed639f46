import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, TextInput } from "@mantine/core";
import { useId } from "react";
import type { UserErrors } from "~/lib/graphql/userErrors";
import { Rights } from "../roles/Rights";
import { useViewer } from "../viewer";
import styles from "./KeyFields.module.css";
import type { KeyValues } from "./keyForm";
import type { Permission } from "./keys";
import { scopesFor } from "./scopeWords";

type KeyFieldsProps = {
  values: KeyValues;
  permissions: readonly Permission[];
  errors: UserErrors;
  onChange: (values: Partial<KeyValues>) => void;
  /** Between the name and the rights. */
  children?: React.ReactNode;
};

/** What a key is called and what it may do. */
export function KeyFields({ values, permissions, errors, onChange, children }: KeyFieldsProps) {
  const { t } = useLingui();
  const id = useId();
  const own = useViewer().permissions;
  const { name, scopes } = values;
  const wrong = errors.within("scopes");
  return (
    <div className={styles.fields}>
      <TextInput
        label={t`Name`}
        description={t`What the key is for, such as “Nightly report”.`}
        data-autofocus
        autoComplete="off"
        value={name}
        error={errors.at("name")}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {children}
      <div>
        <p className={styles.label} id={id}>{t`What it may do`}</p>
        <SegmentedControl
          fullWidth
          aria-labelledby={id}
          data={[
            { value: "some", label: t`Only what is ticked` },
            { value: "all", label: t`All that I may` },
          ]}
          value={scopes === null ? "all" : "some"}
          onChange={(value) => onChange({ scopes: value === "all" ? null : [] })}
        />
        {scopes === null && (
          <p className={styles.text}>
            {t`Whatever you may do, now and later. A key with less does less harm when somebody finds it.`}
          </p>
        )}
      </div>
      {wrong !== undefined && (
        <p role="alert" tabIndex={-1} className={styles.error}>
          {wrong}
        </p>
      )}
      {scopes !== null && (
        <div>
          <Rights
            permissions={scopesFor(permissions, [...own, ...scopes])}
            chosen={scopes}
            onChange={(next) => onChange({ scopes: next })}
          />
        </div>
      )}
    </div>
  );
}
