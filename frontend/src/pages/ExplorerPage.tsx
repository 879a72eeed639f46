import { useLingui } from "@lingui/react/macro";
import { Explorer } from "~/features/explorer/Explorer";
import { useViewer } from "~/features/identity/viewer";
import { PageHeader } from "~/ui/PageHeader";

/** The API by hand, for anybody who is signed in, with their own rights. */
export function ExplorerPage() {
  const { t } = useLingui();
  const { user } = useViewer();
  return (
    <Explorer
      userId={user.id}
      header={(actions) => <PageHeader title={t`API explorer`}>{actions}</PageHeader>}
    />
  );
}
