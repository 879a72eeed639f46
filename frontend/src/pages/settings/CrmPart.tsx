import { useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { CrmForm } from "~/features/crms/CrmForm";
import type { Crm } from "~/features/crms/useCrms";
import { PositionList } from "~/features/dictionaries/PositionList";
import { SourceList } from "~/features/dictionaries/SourceList";
import { StageList } from "~/features/dictionaries/StageList";
import { TagList } from "~/features/tags/settings/TagList";
import { ForwardIcon } from "~/ui/icons";
import styles from "./CrmPart.module.css";
import { Part, Piece } from "./Part";

type CrmPartProps = { crm: Crm; round: number; onReload: () => Promise<void> };

/** One Crm and its dictionaries. */
export function CrmPart({ crm, round, onReload }: CrmPartProps) {
  const { t } = useLingui();
  const lists = { crmId: crm.id, onReload };
  return (
    <Part
      title={
        <span className={styles.trail}>
          <Link to="/settings/$section" params={{ section: "crms" }} className={styles.up}>
            {t`CRMs`}
          </Link>
          <ForwardIcon size={14} className={styles.arrow} aria-hidden />
          {crm.name}
        </span>
      }
    >
      <CrmForm key={round} crm={crm} onReload={() => void onReload()} />
      <Piece title={t`Stages`} text={t`The way of a contact, from first word to won or lost.`}>
        <StageList {...lists} stages={crm.stages} />
      </Piece>
      <Piece title={t`Positions`} text={t`What people do in their companies.`}>
        <PositionList {...lists} positions={crm.positions} />
      </Piece>
      <Piece title={t`Sources`} text={t`Where contacts come from.`}>
        <SourceList {...lists} sources={crm.sources} />
      </Piece>
      <Piece title={t`Tags`} text={t`Words of your own; a contact carries any number.`}>
        <TagList {...lists} tags={crm.tags} />
      </Piece>
    </Part>
  );
}
