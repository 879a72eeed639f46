import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { OrganizationRowFragment } from "~/gql/graphql";
import { regionName } from "~/lib/regions";
import { formatTaxId } from "~/lib/taxId";
import { Avatar } from "~/ui/Avatar";
import {
  AgoCell,
  MainEmail,
  MainPhone,
  MomentCell,
  NumberCell,
  PeopleCell,
  QuietCell,
  TagsCell,
  TextCell,
  WordCell,
} from "~/ui/table/cells";
import cells from "~/ui/table/cells.module.css";
import type { Meta, TableColumn } from "~/ui/table/columns";
import { ACCOUNT_KINDS, SIZES } from "./kinds";

type Column = TableColumn<OrganizationRowFragment>;
type CellProps = { organization: OrganizationRowFragment };

const column = (id: string, meta: Meta, Cell: React.FC<CellProps>): Column => ({
  id,
  meta,
  cell: ({ row: { original } }) => <Cell organization={original} />,
});

/** All that a list of organizations can show; its additional fields apart. */
export const organizationColumns: readonly Column[] = [
  column("name", { label: msg`Name`, width: 240, grow: 2, sort: "name", fixed: true }, Name),
  column("taxId", { label: msg`NIP`, width: 138 }, ({ organization }) => (
    <NumberCell text={formatTaxId(organization.taxId)} />
  )),
  column("phone", { label: msg`Phone`, width: 138 }, ({ organization }) => (
    <MainPhone phones={organization.phones} />
  )),
  column("email", { label: msg`E-mail`, width: 170, grow: 1 }, ({ organization }) => (
    <MainEmail emails={organization.emails} />
  )),
  column("website", { label: msg`Website`, width: 160 }, ({ organization }) => (
    <QuietCell text={organization.website} />
  )),
  column("stage", { label: msg`Stage`, width: 130 }, ({ organization }) => (
    <WordCell word={organization.stage} />
  )),
  column("source", { label: msg`Source`, width: 130 }, ({ organization }) => (
    <WordCell word={organization.source} />
  )),
  column("industry", { label: msg`Industry`, width: 140 }, ({ organization }) => (
    <TextCell text={organization.industry} />
  )),
  column("size", { label: msg`Size`, width: 170 }, Size),
  column("parent", { label: msg`Parent organization`, width: 170 }, ({ organization }) => (
    <TextCell text={organization.parent?.displayName} />
  )),
  column("city", { label: msg`City`, width: 110, grow: 0.5, sort: "city" }, ({ organization }) => (
    <TextCell text={organization.city} />
  )),
  column("postalCode", { label: msg`Postal code`, width: 110 }, ({ organization }) => (
    <NumberCell text={organization.postalCode} />
  )),
  column("voivodeship", { label: msg`Voivodeship`, width: 140 }, ({ organization }) => (
    <TextCell text={organization.voivodeship} />
  )),
  column("country", { label: msg`Country`, width: 110 }, Country),
  column("address", { label: msg`Address`, width: 180 }, ({ organization }) => (
    <TextCell text={[organization.address1, organization.address2].filter(Boolean).join(", ")} />
  )),
  column("tags", { label: msg`Tags`, width: 150, grow: 0.7 }, ({ organization }) => (
    <TagsCell tags={organization.tags} />
  )),
  column("managers", { label: msg`Managers`, width: 104 }, ({ organization }) => (
    <PeopleCell people={organization.managers} />
  )),
  column("accountKind", { label: msg`Account kind`, width: 120 }, AccountKindOf),
  column("created", { label: msg`Created`, width: 140, sort: "created" }, ({ organization }) => (
    <MomentCell at={organization.createdAt} />
  )),
  column("updated", { label: msg`Updated`, width: 130, sort: "updated" }, ({ organization }) => (
    <AgoCell at={organization.updatedAt} />
  )),
];

function Name({ organization: { id, displayName, initials, avatar } }: CellProps) {
  return (
    <>
      <Avatar name={displayName} initials={initials} src={avatar?.small} square />
      <a className={cells.name} tabIndex={-1} href={`/organizations/${encodeURIComponent(id)}`}>
        {displayName}
      </a>
    </>
  );
}

function Size({ organization: { size } }: CellProps) {
  const { i18n } = useLingui();
  return <QuietCell text={size && i18n._(SIZES[size])} />;
}

function Country({ organization: { country } }: CellProps) {
  const { i18n } = useLingui();
  return <TextCell text={country && regionName(country, i18n.locale)} />;
}

function AccountKindOf({ organization: { accountKind } }: CellProps) {
  const { i18n } = useLingui();
  return <QuietCell text={accountKind && i18n._(ACCOUNT_KINDS[accountKind])} />;
}
