import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { regionName } from "~/lib/regions";
import { settingsPath } from "~/lib/settingsPath";
import { LinkList } from "~/ui/LinkList";
import type { Crm } from "./useCrms";

export function CrmList({ crms }: { crms: readonly Crm[] }) {
  const { t, i18n } = useLingui();
  return (
    <LinkList
      label={t`CRMs`}
      items={crms}
      to={(crm) => settingsPath("crms", crm.id)}
      title={(crm) => crm.name}
      under={(crm) => regionName(crm.region, i18n.locale)}
      aside={({ stages }) => plural(stages.length, { one: "# stage", other: "# stages" })}
    />
  );
}
