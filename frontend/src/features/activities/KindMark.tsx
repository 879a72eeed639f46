import { useLingui } from "@lingui/react";
import type { ActivityKind } from "~/gql/graphql";
import styles from "./KindMark.module.css";
import { KIND_ICONS, KIND_WORDS } from "./kinds";

/** An activity's kind as an icon; its word is beside it, or for those who do not see it. */
export function KindMark({ kind, worded = false }: { kind: ActivityKind; worded?: boolean }) {
  const { i18n } = useLingui();
  const Icon = KIND_ICONS[kind];
  const word = i18n._(KIND_WORDS[kind]);
  return (
    <span className={styles.kind} title={word}>
      <Icon size={15} stroke={1.7} aria-hidden />
      <span className={worded ? undefined : "visually-hidden"}>{word}</span>
    </span>
  );
}
