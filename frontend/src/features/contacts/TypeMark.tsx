import { useLingui } from "@lingui/react";
import type { PersonType } from "~/gql/graphql";
import { ArchiveIcon } from "~/ui/icons";
import { PERSON_TYPES } from "./kinds";
import styles from "./TypeMark.module.css";

/** Beside a name in a list: what kind of person they are, unless it is the usual one. */
export function TypeMark({ type }: { type: PersonType }) {
  const { i18n } = useLingui();
  if (type === "CRM") return null;
  return (
    <span className={styles.mark}>
      {type === "ARCHIVED" && <ArchiveIcon size={12} aria-hidden />}
      {i18n._(PERSON_TYPES[type])}
    </span>
  );
}
