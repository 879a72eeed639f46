import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { Reach } from "~/gql/graphql";
import { EditIcon, EyeIcon, UserIcon } from "~/ui/icons";
import { Roles } from "../settings/Roles";
import type { CrmAccess } from "./Access";
import styles from "./Access.module.css";

const WORDS: Record<Reach, { words: MessageDescriptor; icon: typeof EyeIcon | null }> = {
  NONE: { words: msg`none`, icon: null },
  OWN: { words: msg`their own`, icon: UserIcon },
  READ: { words: msg`reads all`, icon: EyeIcon },
  EDIT: { words: msg`changes all`, icon: EditIcon },
};

const READS_ALL_CHANGES_OWN = msg`reads all, changes their own`;

/** How far somebody gets with accounts of one kind, over the roles that give it. */
export function ReachWords({ account: { reach, changesOwn, roles } }: { account: CrmAccess["customers"] }) {
  const { i18n } = useLingui();
  const { words, icon: Icon } = WORDS[reach];
  return (
    <>
      <span className={styles.reach} data-reach={reach}>
        {Icon && <Icon size={15} stroke={1.7} aria-hidden />}
        {i18n._(reach === "READ" && changesOwn ? READS_ALL_CHANGES_OWN : words)}
      </span>
      {reach !== "NONE" && (
        <span className={styles.under}>
          <Roles roles={roles} />
        </span>
      )}
    </>
  );
}
