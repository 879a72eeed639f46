import { useLingui } from "@lingui/react";
import type { PersonType } from "~/gql/graphql";
import { ArchiveIcon, CompanyManagerIcon, StudentIcon } from "~/ui/icons";
import { PERSON_TYPES } from "./kinds";
import styles from "./TypeMark.module.css";

const ICONS = { STUDENT: StudentIcon, COMPANY_MANAGER: CompanyManagerIcon, ARCHIVED: ArchiveIcon };

/** Beside a name in a list: what kind of person they are, unless it is the usual one. */
export function TypeMark({ type }: { type: PersonType }) {
  const { i18n } = useLingui();
  if (type === "CRM") return null;
  const Icon = ICONS[type];
  const word = i18n._(PERSON_TYPES[type]);
  return (
    <span className={styles.mark} title={word}>
      <Icon size={14} stroke={1.7} aria-hidden />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
