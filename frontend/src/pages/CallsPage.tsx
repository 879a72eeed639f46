import { useLingui } from "@lingui/react/macro";
import { CallTable } from "~/features/telephony/CallTable";
import { EmptyState } from "~/ui/EmptyState";
import { PhoneIcon } from "~/ui/icons";
import { PageHeader } from "~/ui/PageHeader";
import { useOpenRecord } from "./useOpenRecord";

export function CallsPage() {
  const { t } = useLingui();
  const open = useOpenRecord("contacts");
  return (
    <>
      <PageHeader title={t`Calls`} />
      <CallTable
        onOpenContact={open}
        empty={
          <EmptyState icon={PhoneIcon} title={t`No calls yet`}>
            {t`Connect your PBX in the settings; every call will be listed here.`}
          </EmptyState>
        }
      />
    </>
  );
}
