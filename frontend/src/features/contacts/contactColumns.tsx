import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { ContactRowFragment } from "~/gql/graphql";
import { languageName } from "~/lib/languages";
import { regionName } from "~/lib/regions";
import { Avatar } from "~/ui/Avatar";
import { PercentLabel } from "~/ui/PercentLabel";
import {
  AgoCell,
  DayCell,
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
import { ACCOUNT_KINDS, PERSON_TYPES } from "./kinds";
import { TypeMark } from "./TypeMark";

type Column = TableColumn<ContactRowFragment>;

const column = (id: string, meta: Meta, Cell: React.FC<{ contact: ContactRowFragment }>): Column => ({
  id,
  meta,
  cell: ({ row: { original } }) => <Cell contact={original} />,
});

/** All that a list of contacts can show; its additional fields apart. */
export const contactColumns: readonly Column[] = [
  column("name", { label: msg`Name`, width: 180, grow: 1.5, sort: "name", fixed: true }, Name),
  column("organization", { label: msg`Organization`, width: 112, grow: 1.2 }, ({ contact }) => (
    <TextCell text={contact.organization?.displayName} />
  )),
  column("phone", { label: msg`Phone`, width: 138 }, ({ contact }) => <MainPhone phones={contact.phones} />),
  column("email", { label: msg`E-mail`, width: 116, grow: 1.5 }, ({ contact }) => (
    <MainEmail emails={contact.emails} />
  )),
  column("stage", { label: msg`Stage`, width: 124 }, ({ contact }) => <WordCell word={contact.stage} />),
  column("source", { label: msg`Source`, width: 130 }, ({ contact }) => <WordCell word={contact.source} />),
  column("position", { label: msg`Position`, width: 140 }, ({ contact }) => (
    <TextCell text={contact.position?.name} />
  )),
  column("segment", { label: msg`Segment`, width: 172, sort: "segment" }, Segment),
  column("city", { label: msg`City`, width: 92, sort: "city" }, ({ contact }) => (
    <TextCell text={contact.city} />
  )),
  column("postalCode", { label: msg`Postal code`, width: 110 }, ({ contact }) => (
    <NumberCell text={contact.postalCode} />
  )),
  column("voivodeship", { label: msg`Voivodeship`, width: 140 }, ({ contact }) => (
    <TextCell text={contact.voivodeship} />
  )),
  column("country", { label: msg`Country`, width: 110 }, Country),
  column("address", { label: msg`Address`, width: 180 }, ({ contact }) => (
    <TextCell text={[contact.address1, contact.address2].filter(Boolean).join(", ")} />
  )),
  column("tags", { label: msg`Tags`, width: 170 }, ({ contact }) => <TagsCell tags={contact.tags} />),
  column("managers", { label: msg`Managers`, width: 100 }, ({ contact }) => (
    <PeopleCell people={contact.managers} />
  )),
  column("birthday", { label: msg`Birthday`, width: 140 }, ({ contact }) => (
    <DayCell day={contact.birthday} />
  )),
  column("language", { label: msg`Language`, width: 110 }, Language),
  column("accountKind", { label: msg`Account kind`, width: 120 }, AccountKindOf),
  column("personType", { label: msg`Type`, width: 140 }, PersonTypeOf),
  column("created", { label: msg`Created`, width: 140, sort: "created" }, ({ contact }) => (
    <MomentCell at={contact.createdAt} />
  )),
  column("updated", { label: msg`Updated`, width: 108, sort: "updated" }, ({ contact }) => (
    <AgoCell at={contact.updatedAt} />
  )),
];

type CellProps = { contact: ContactRowFragment };

function Name({ contact: { id, displayName, initials, avatar, personType } }: CellProps) {
  return (
    <>
      <Avatar name={displayName} initials={initials} src={avatar?.small} />
      <a className={cells.name} tabIndex={-1} href={`/contacts/${encodeURIComponent(id)}`}>
        {displayName}
      </a>
      <TypeMark type={personType} />
    </>
  );
}

function Segment({ contact: { segment, segmentPercent } }: CellProps) {
  return segmentPercent ? <PercentLabel word={segment} percent={segmentPercent} short /> : null;
}

function Country({ contact: { country } }: CellProps) {
  const { i18n } = useLingui();
  return <TextCell text={country && regionName(country, i18n.locale)} />;
}

function Language({ contact: { language } }: CellProps) {
  const { i18n } = useLingui();
  return <TextCell text={language && languageName(language, i18n.locale)} />;
}

function AccountKindOf({ contact: { accountKind } }: CellProps) {
  const { i18n } = useLingui();
  return <QuietCell text={accountKind && i18n._(ACCOUNT_KINDS[accountKind])} />;
}

function PersonTypeOf({ contact: { personType } }: CellProps) {
  const { i18n } = useLingui();
  return <QuietCell text={i18n._(PERSON_TYPES[personType])} />;
}
