import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { shownOf } from "~/lib/shownOf";
import { PickOne } from "~/ui/fields/PickOne";
import styles from "./OrganizationHead.module.css";
import type { OrganizationRecord } from "./OrganizationRecord";
import { useOrganizationSave } from "./useOrganizationSave";

type OrganizationHeadProps = {
  organization: OrganizationRecord;
  avatar: React.ReactNode;
  menu: React.ReactNode;
};

/** Which company it is, what it belongs to, how far one has come with it. */
export function OrganizationHead({ organization, avatar, menu }: OrganizationHeadProps) {
  const { t } = useLingui();
  const save = useOrganizationSave(organization);
  const { displayName, parent, stage, crm } = organization;
  return (
    <div className={styles.head}>
      {avatar}
      <div>
        <h1 className={styles.name} title={displayName}>
          {displayName}
        </h1>
        <p className={styles.about}>
          {parent && (
            <>
              <Link to="/organizations/$id" params={{ id: parent.id }} className={styles.parent}>
                <span className="visually-hidden">{t`Belongs to`}: </span>
                {parent.displayName}
              </Link>
              {" · "}
            </>
          )}
          {crm.name}
        </p>
        <div className={styles.stage}>
          <PickOne
            label={t`Stage`}
            bare
            invitation={t`Set the stage`}
            value={stage ? stageOption(stage) : null}
            options={shownOf(crm.stages).map(stageOption)}
            disabled={!organization.viewerCan.edit}
            onSave={(stageId, options) => save({ stageId }, options)}
          />
        </div>
      </div>
      {menu}
    </div>
  );
}

function stageOption({ id, name, colour }: { id: string; name: string; colour: string }) {
  return { id, label: name, colour };
}
