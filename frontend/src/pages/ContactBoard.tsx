import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { BoardSkeleton } from "~/features/contacts/board/BoardSkeleton";
import type { Dial } from "~/features/contacts/board/boardContext";
import { ContactBoard as Board } from "~/features/contacts/board/ContactBoard";
import { useMay, useViewer } from "~/features/identity/viewer";
import { DialLink } from "~/features/phones/DialLink";
import { settingsPath } from "~/lib/settingsPath";
import { EmptyState } from "~/ui/EmptyState";
import { BoardIcon, ContactsIcon, CrmIcon, FilterIcon } from "~/ui/icons";
import styles from "./ContactBoard.module.css";
import type { ListState } from "./list/listState";
import { useOpenRecord } from "./useOpenRecord";

const dial: Dial = (phone, contactId) => <DialLink phone={phone} contactId={contactId} />;

type ContactBoardProps = { state: ListState<"CONTACTS">; onRecount: () => void };

/** The contacts of one Crm by their stage; which Crm, where there are several, is asked above it. */
export function ContactBoard({ state, onRecount }: ContactBoardProps) {
  const { crms, defaultCrm } = useViewer();
  const open = useOpenRecord("contacts");
  const crm =
    crms.find(({ id }) => id === state.crm) ?? crms.find(({ id }) => id === defaultCrm?.id) ?? crms[0];
  if (!state.ready) return <BoardSkeleton />;
  if (!crm) return <NoCrm />;
  return (
    <>
      {crms.length > 1 && <CrmSwitch crms={crms} value={crm.id} onChange={state.setCrm} />}
      <Board
        crmId={crm.id}
        filter={state.filter}
        dial={dial}
        onOpen={open}
        onRecount={onRecount}
        noStages={<NoStages crmId={crm.id} />}
        nobody={state.filter && <Nobody onClear={state.clear} />}
      />
    </>
  );
}

type CrmSwitchProps = {
  crms: readonly { id: string; name: string }[];
  value: string;
  onChange: (id: string) => void;
};

function CrmSwitch({ crms, value, onChange }: CrmSwitchProps) {
  const { t } = useLingui();
  return (
    <div className={styles.bar}>
      <Select
        className={styles.crm ?? ""}
        aria-label={t`CRM of the board`}
        leftSection={<CrmIcon size={14} />}
        allowDeselect={false}
        data={crms.map((crm) => ({ value: crm.id, label: crm.name }))}
        value={value}
        onChange={(id) => id && onChange(id)}
      />
    </div>
  );
}

function NoStages({ crmId }: { crmId: string }) {
  const { t } = useLingui();
  const mayConfigure = useMay("crms:configure");
  return (
    <EmptyState
      icon={BoardIcon}
      title={t`No stage stands on the board`}
      action={
        mayConfigure && (
          <Button component={Link} to={settingsPath("crms", crmId, "stages")} variant="default">
            <Trans>Choose stages</Trans>
          </Button>
        )
      }
    >
      {mayConfigure ? (
        <Trans>The settings of the CRM say which stages are shown here.</Trans>
      ) : (
        <Trans>Whoever sets up the CRM can put stages on it.</Trans>
      )}
    </EmptyState>
  );
}

function Nobody({ onClear }: { onClear: () => void }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={FilterIcon}
      title={t`Nobody on the board fits these conditions`}
      action={
        <Button variant="default" onClick={onClear}>
          <Trans>Clear filter</Trans>
        </Button>
      }
    >
      <Trans>
        People without a stage, and those at stages that the board does not show, stand in the table.
      </Trans>
    </EmptyState>
  );
}

function NoCrm() {
  const { t } = useLingui();
  return <EmptyState icon={ContactsIcon} title={t`You have no CRM to work with`} />;
}
