import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { RELATION_WORDS } from "~/lib/enumWords";
import { Avatar } from "~/ui/Avatar";
import { DeleteIcon, EditIcon, MoreIcon } from "~/ui/icons";
import { DeleteRelation } from "./DeleteRelation";
import { EditRelation } from "./EditRelation";
import styles from "./RelationPanel.module.css";
import type { Relation } from "./relation";

/** The other one: a click opens their card. */
export function RelationRow({ relation, canEdit }: { relation: Relation; canEdit: boolean }) {
  const { t, i18n } = useLingui();
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null);
  const { contact, kind, remark } = relation;
  const close = () => setDoing(null);
  const about = [contact.position?.name, contact.organization?.displayName, remark].filter(Boolean);
  return (
    <li className={styles.row}>
      <Avatar name={contact.displayName} initials={contact.initials} size="md" />
      <div>
        <Link to="/contacts/$id" params={{ id: contact.id }} className={styles.name}>
          {contact.displayName}
        </Link>
        <span className={styles.kind}>{i18n._(RELATION_WORDS[kind])}</span>
        <div className={styles.about}>{about.join(" · ")}</div>
      </div>
      {canEdit && (
        <Menu position="bottom-end" width={150}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t`Menu of the relation to ${contact.displayName}`}
            >
              <MoreIcon size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<EditIcon size={14} />}
              onClick={() => setDoing("edit")}
            >{t`Edit`}</Menu.Item>
            <Menu.Item
              leftSection={<DeleteIcon size={14} />}
              onClick={() => setDoing("delete")}
            >{t`Delete…`}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {doing === "edit" && <EditRelation relation={relation} onClose={close} />}
      <DeleteRelation relation={relation} opened={doing === "delete"} onClose={close} />
    </li>
  );
}
