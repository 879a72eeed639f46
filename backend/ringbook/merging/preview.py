"""What a merge would do, for somebody who is about to choose."""

from collections.abc import Sequence
from uuid import UUID

import strawberry

from ringbook.core.ids import global_id
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.merging.fields import EMPTY, Field, OwnField, chosen
from ringbook.merging.finding import Company
from ringbook.merging.kinds import Record
from ringbook.merging.moving import counts
from ringbook.merging.types import MergeCount, MergeField, MergePreview, MergeValue
from ringbook.organizations import policy as organizations

SECRET = ("organization", "parent")
"""The fields whose values not everybody sees."""


async def preview(those: Company, viewer: Viewer) -> MergePreview:
    """In a number of queries that does not grow with the records."""
    seen = await _seen(those, viewer)
    moved = await counts(those.kind.owner, those.keep.pk, [record.pk for record in those.dropped])
    fields = [_field(field, those, seen) for field in those.fields]
    return MergePreview(
        fields=[field for field in fields if any(value.text for value in field.values)],
        moved=[MergeCount(label=say(label), count=count) for label, count in moved.items() if count],
    )


async def _seen(those: Company, viewer: Viewer) -> set[UUID]:
    """Of the organizations that the records name, those that the viewer sees."""
    secret = [field for field in those.kind.fields if field.name in SECRET]
    named = {id for field in secret for record in those.records if (id := field.raw(record))}
    return (
        {row.pk for row in await organizations.visible_to(viewer).filter(id__in=named).only("id")} if named else set()
    )


def _field(field: Field | OwnField, those: Company, seen: set[UUID]) -> MergeField:
    return MergeField(
        key=field.key,
        label=field.title,
        values=[_value(field, record, those, seen) for record in those.records],
        chosen=_id(those, chosen(field, those.records, {})),
        differs=_differs([field.raw(record) for record in those.records]),
    )


def _value(field: Field | OwnField, record: Record, those: Company, seen: set[UUID]) -> MergeValue:
    raw = field.raw(record)
    hidden = isinstance(field, Field) and field.name in SECRET and raw and raw not in seen
    text = say("Hidden from you") if hidden else field.text(record)
    return MergeValue(record_id=_id(those, record), text=text, colour=field.colour(record))


def _differs(values: Sequence[object]) -> bool:
    """Two of the filled ones are not the same."""
    filled = [value for value in values if value not in EMPTY]
    return any(value != filled[0] for value in filled)


def _id(those: Company, record: Record) -> strawberry.ID:
    return strawberry.ID(global_id(those.kind.model.__name__, record.pk))
