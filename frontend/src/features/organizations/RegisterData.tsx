import { useLingui } from "@lingui/react/macro";
import type { OrganizationSize } from "~/gql/graphql";
import { CopyButton } from "~/ui/CopyButton";
import { EditableText } from "~/ui/fields/EditableText";
import { PickOne } from "~/ui/fields/PickOne";
import { SIZES } from "./kinds";
import type { OrganizationRecord } from "./OrganizationRecord";
import { useOrganizationSave } from "./useOrganizationSave";
import { WebsiteLink } from "./WebsiteLink";

/** Its other numbers in registers, where it is on the web, what it does and how large it is. */
export function RegisterData({ organization }: { organization: OrganizationRecord }) {
  const { t, i18n } = useLingui();
  const save = useOrganizationSave(organization);
  const disabled = !organization.viewerCan.edit;
  const { regon, krs, website, industry, size } = organization;
  return (
    <>
      <EditableText
        label={t`REGON`}
        field="regon"
        value={regon}
        disabled={disabled}
        aside={regon && <CopyButton text={regon} label={t`REGON`} />}
        onSave={(text, options) => save({ regon: text }, options)}
      />
      <EditableText
        label={t`KRS`}
        field="krs"
        value={krs}
        disabled={disabled}
        aside={krs && <CopyButton text={krs} label={t`KRS`} />}
        onSave={(text, options) => save({ krs: text }, options)}
      />
      <EditableText
        label={t`Website`}
        field="website"
        kind="url"
        value={website}
        shown={website.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        disabled={disabled}
        aside={website && <WebsiteLink address={website} />}
        onSave={(text, options) => save({ website: text }, options)}
      />
      <EditableText
        label={t`Industry`}
        field="industry"
        value={industry}
        disabled={disabled}
        onSave={(text, options) => save({ industry: text }, options)}
      />
      <PickOne
        label={t`Size`}
        value={size ? { id: size, label: i18n._(SIZES[size]) } : null}
        options={Object.entries(SIZES).map(([id, words]) => ({ id, label: i18n._(words) }))}
        disabled={disabled}
        onSave={(id, options) => save({ size: id as OrganizationSize | null }, options)}
      />
    </>
  );
}
