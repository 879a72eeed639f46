import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { CustomFieldTarget } from "~/gql/graphql";
import { AddIcon } from "~/ui/icons";
import { DeletedFields } from "./DeletedFields";
import { type Definition, useDefinitions } from "./definition";
import { FieldDialog } from "./FieldDialog";
import styles from "./FieldList.module.css";
import { FieldRow } from "./FieldRow";

type FieldListProps = { crmId: string; target: CustomFieldTarget };

/** The definitions of a Crm's additional fields, with what can be thrown right here. */
export function FieldList({ crmId, target }: FieldListProps) {
  const { t } = useLingui();
  const { definitions, reload } = useDefinitions(crmId, target);
  const [editing, setEditing] = useState<Definition | "new" | null>(null);
  if (!definitions) return null;
  const close = () => setEditing(null);
  return (
    <>
      {definitions.live.length > 0 ? (
        <table className={styles.table}>
          <caption className="visually-hidden">
            <Trans>Additional fields</Trans>
          </caption>
          <FieldHeadings />
          {definitions.live.map((field) => (
            <FieldRow key={field.id} field={field} onEdit={() => setEditing(field)} onReload={reload} />
          ))}
        </table>
      ) : (
        <p className={styles.none}>
          <Trans>No fields of your own yet.</Trans>
        </p>
      )}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<AddIcon size={14} />}
          onClick={() => setEditing("new")}
        >
          {t`Add a field`}
        </Button>
      </div>
      <DeletedFields fields={definitions.deleted} onReload={reload} />
      {editing !== null && (
        <FieldDialog
          crmId={crmId}
          target={target}
          field={editing === "new" ? null : editing}
          onSaved={() => void reload().then(close)}
          onClose={close}
        />
      )}
    </>
  );
}

function FieldHeadings() {
  const { t } = useLingui();
  return (
    <thead>
      <tr>
        <th scope="col">{t`Field`}</th>
        <th scope="col" className={styles.number}>
          {t({ message: "Position", context: "order" })}
        </th>
        <th scope="col">{t`Searchable`}</th>
        <th scope="col">{t`Unique`}</th>
        <th scope="col">{t`Required`}</th>
        <th scope="col" className={styles.number}>{t`Values`}</th>
        <th scope="col">
          <span className="visually-hidden">{t`Actions`}</span>
        </th>
      </tr>
    </thead>
  );
}
