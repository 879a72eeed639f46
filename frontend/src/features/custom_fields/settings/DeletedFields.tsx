import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { RestoreIcon } from "~/ui/icons";
import { RelativeTime } from "~/ui/RelativeTime";
import { TYPES } from "../types";
import styles from "./DeletedFields.module.css";
import type { Definition } from "./definition";
import { useRestore } from "./useRestore";

type DeletedFieldsProps = { fields: readonly Definition[]; onReload: () => Promise<void> };

/** Fields that are gone but not lost: their values come back with them. */
export function DeletedFields({ fields, onReload }: DeletedFieldsProps) {
  const { t } = useLingui();
  if (fields.length === 0) return null;
  return (
    <section className={styles.deleted}>
      <h4 className={styles.title}>{t`Deleted fields`}</h4>
      <ul className={styles.list} aria-label={t`Deleted fields`}>
        {fields.map((field) => (
          <DeletedField key={field.id} field={field} onReload={onReload} />
        ))}
      </ul>
    </section>
  );
}

function DeletedField({ field, onReload }: { field: Definition; onReload: () => Promise<void> }) {
  const { i18n } = useLingui();
  const { restore, errors, busy } = useRestore(onReload);
  const { label, icon: Icon } = TYPES[field.type];
  return (
    <li className={styles.line}>
      <Icon size={16} stroke={1.7} role="img" aria-label={i18n._(label)} className={styles.icon} />
      <span className={styles.name}>{field.name}</span>
      <span className={styles.about}>
        <Plural value={field.valueCount} one="# value" other="# values" />
        {field.deletedAt && (
          <>
            {" · "}
            <RelativeTime at={field.deletedAt} />
          </>
        )}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        leftSection={<RestoreIcon size={14} />}
        onClick={() => void restore(field.id)}
      >
        <Trans>Restore</Trans>
        <span className="visually-hidden">{field.name}</span>
      </Button>
      {errors.text !== undefined && (
        <p role="alert" className={styles.error}>
          {errors.text}
        </p>
      )}
    </li>
  );
}
