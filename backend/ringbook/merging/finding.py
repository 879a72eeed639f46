"""Which records are to be merged, and whether that can be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import strawberry

from ringbook.core.errors import DomainError, not_found
from ringbook.core.find import survivors
from ringbook.core.ids import split_id
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.policy import of_records
from ringbook.merging.fields import Field, OwnField, references
from ringbook.merging.kinds import KINDS, Kind, Record

MOST = 9
"""Records that one may swallow at a time."""


@dataclass(frozen=True, slots=True)
class Company:
    """The records of a merge. dropped: in their order. fields: of which one value survives, the Crm's own last."""

    kind: Kind
    keep: Record
    dropped: Sequence[Record]
    fields: Sequence[Field | OwnField]

    @property
    def records(self) -> list[Record]:
        """The survivor first."""
        return [self.keep, *self.dropped]

    @property
    def crm_id(self) -> UUID:
        id: UUID = self.keep.crm_id
        return id


async def company(keep_id: str, drop_ids: Sequence[str], viewer: Viewer, only: str | None = None) -> Company:
    """The records with these global ids. only: of this type, else of whichever the survivor is.

    Raises MERGE_OF_ONE, TOO_MANY, REPEATED, WRONG_CRM or FORBIDDEN at dropIds, ARCHIVED or FORBIDDEN at keepId, and
    NOT_FOUND at the id that is missing, hidden or of another type.
    """
    if not drop_ids:
        raise DomainError("merge_of_one", "Choose at least two records to merge.", field="dropIds")
    if len(drop_ids) > MOST:
        raise DomainError("too_many", "At most {most} records can be merged at a time.", field="dropIds", most=MOST + 1)
    kind = KINDS.get((split_id(keep_id) or ("",))[0])
    if kind is None or only not in (None, kind.model.__name__):
        raise not_found("keepId")
    paths = ["keepId", *(f"dropIds.{place}" for place in range(len(drop_ids)))]
    found = await _rows(kind, [keep_id, *drop_ids], paths, viewer)
    _refuse(found, paths)
    await _refuse_foreign(kind, found, paths, viewer)
    own = await of_records(found[0].crm_id, kind.target).order_by("position", "name")
    return Company(kind, found[0], found[1:], [*kind.fields, *map(OwnField, own)])


async def _rows(kind: Kind, ids: Sequence[str], paths: Sequence[str], viewer: Viewer) -> list[Record]:
    pairs = [split_id(id) or ("", None) for id in ids]
    keys = [key for name, key in pairs if name == kind.model.__name__ and key]
    rows = kind.visible(viewer).select_related(*references(kind.fields))
    found = {row.pk: row for row in await rows.filter(id__in=keys)}
    found |= {key: await rows.get(id=row.pk) for key, row in (await survivors(rows, set(keys) - found.keys())).items()}
    for (name, key), path in zip(pairs, paths, strict=True):
        if name != kind.model.__name__ or key not in found:
            raise not_found(path)
    return [found[key] for _, key in pairs if key]


def _refuse(records: Sequence[Record], paths: Sequence[str]) -> None:
    """What can be said of the records alone."""
    keep, seen = records[0], set[UUID]()
    for record, path in zip(records, paths, strict=True):
        if record.pk in seen:
            raise DomainError("repeated", "{name} is chosen twice.", field=path, name=str(record))
        seen.add(record.pk)
        if record.crm_id != keep.crm_id:
            raise DomainError("wrong_crm", "{name} belongs to another CRM.", field=path, name=str(record))
    if getattr(keep, "archived_at", None):
        raise DomainError("archived", "Restore {name} first: they are in the archive.", field="keepId", name=str(keep))


async def _refuse_foreign(kind: Kind, records: Sequence[Record], paths: Sequence[str], viewer: Viewer) -> None:
    """FORBIDDEN for the first that the viewer may not change and delete."""
    allowed = kind.editable(viewer).filter(id__in=[record.pk for record in records])
    mine = {row.pk for row in await allowed.only("id")} if kind.can_delete(viewer) else set[Any]()
    for record, path in zip(records, paths, strict=True):
        if record.pk not in mine:
            sentence = "You may not merge {name}: that takes the right to change and to delete them."
            raise DomainError("forbidden", sentence, field=path, name=str(record))


@strawberry.input(description="Whose value of a field survives a merge.")
class MergeChoice:
    field: str = strawberry.field(description="The field, as `MergeField.key` names it.")
    record_id: strawberry.ID = strawberry.field(description="One of the merged records.")


def read_choices(given: Sequence[MergeChoice], those: Company) -> Mapping[str, UUID]:
    """By field key the record whose value survives. Raises UNKNOWN_FIELD, NOT_FOUND or REPEATED at choices.N."""
    known, ids = {field.key for field in those.fields}, {record.pk for record in those.records}
    chosen: dict[str, UUID] = {}
    for place, choice in enumerate(given):
        path = f"choices.{place}"
        if choice.field not in known:
            raise DomainError(
                "unknown_field", "There is no field “{name}” here.", field=f"{path}.field", name=choice.field
            )
        if choice.field in chosen:
            raise DomainError("repeated", "“{name}” is chosen twice.", field=f"{path}.field", name=choice.field)
        key = (split_id(choice.record_id) or ("", None))[1]
        if key is None or key not in ids:
            raise not_found(f"{path}.recordId")
        chosen[choice.field] = key
    return chosen
