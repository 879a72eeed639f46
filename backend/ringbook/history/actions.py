"""record() and update(): nothing changes without its story."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from tortoise.models import Model

from ringbook.core.errors import DomainError, not_found
from ringbook.core.rows import Versioned
from ringbook.core.unit import current_unit
from ringbook.core.viewer import Viewer
from ringbook.core.words import camel
from ringbook.history.listening import announce
from ringbook.history.models import Event, EventLink, FieldChange
from ringbook.history.outbox import News, tell_all

Row = TypeVar("Row", bound=Versioned)
SETTINGS = "settings"
"""The channel of all who are at work: what changes for everybody is told here, `record(…, also_tell=[SETTINGS])`."""
CUSTOM = "custom:"
"""In front of a custom field's id it names the changes of the field's values."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field before and after, as JSON can hold them. path: where the input says it, if not under its own name."""

    field: str
    before: Any
    after: Any
    path: str = ""


async def record(
    name: str,
    subject: Model,
    *,
    by: Viewer,
    changes: Iterable[Change] = (),
    about: Iterable[Model | None] = (),
    also_tell: Iterable[str] = (),
    story: bool = True,
) -> Event:
    """Note that `name` happened to `subject`, in its own story and in that of the records it is `about`.

    also_tell: channels beside the records' own: of people it concerns, of open pages that show it.
    story=False keeps it out of the timeline (a call's second ring); the audit and live screens still get it.
    Raises RuntimeError outside a unit of work.
    """
    unit = current_unit()
    event = await Event.create(
        name=name,
        subject_type=type(subject).__name__,
        subject_id=subject.pk,
        version=getattr(subject, "version", None),
        by_id=by.user_id,
        by_name=by.name,
        via=by.via,
        also_tell=list(also_tell),
    )
    subjects = dict.fromkeys([subject.pk, *(each.pk for each in about if each is not None)])
    await EventLink.bulk_create([EventLink(subject_id=key, event_id=event.id, story=story) for key in subjects])
    rows = [FieldChange(event_id=event.id, field=c.field, before=c.before, after=c.after) for c in changes]
    if rows:
        await FieldChange.bulk_create(rows)
    unit.heap(tell_all, News.of(event, subjects))
    await announce(name, [subject], by)
    return event


async def update(
    row: Row, *, expected_version: int | None = None, also: Iterable[Change] = (), held: bool = False, **values: Any
) -> list[Change]:
    """Write what differs, and only that; answer the changes for `record()`.

    values: columns, or relations given as rows. also: changes already made to the row's lists (tags, numbers).
    expected_version: the version the writer saw; raises CONFLICT when somebody has since changed the same field.
    held: the row was read in this transaction for an update, so that it is as it was.
    """
    current = row if held else await type(row).select_for_update(no_key=True).get_or_none(pk=row.pk)
    if current is None:
        raise not_found()
    if "merged_into_id" not in values:
        refuse_merged(current)
    changes = [c for name, value in values.items() if (c := await _change(current, name, value))] + list(also)
    if not changes:
        return []
    if expected_version is not None and expected_version < current.version:
        await _refuse_conflict(row, expected_version, changes)
    columns = {_column(current, name): _value(value) for name, value in values.items()}
    columns |= {"version": current.version + 1, "updated_at": datetime.now(UTC)}
    await type(row).filter(pk=row.pk).update(**columns)
    row.update_from_dict(_others(current, row) | columns)
    return changes


async def take_out(subject: Model, stories: Collection[UUID]) -> None:
    """What happened to `subject` is no more told on the timelines of these records; the history keeps it."""
    events: list[UUID] = await Event.filter(links__subject_id=subject.pk, subject_id=subject.pk).values_list(  # type: ignore[assignment]
        "id", flat=True
    )
    await EventLink.filter(subject_id__in=list(stories), event_id__in=events).update(story=False)


def refuse_merged(row: Model) -> None:
    """Raises GONE: whoever waited for the row came too late."""
    if getattr(row, "merged_into_id", None):
        raise DomainError("gone", "This record was just merged into another one. Look at that one, then save again.")


def _others(current: Row, row: Row) -> dict[str, Any]:
    """The columns as they are now: while we waited for the row, somebody else may have changed them."""
    meta = row._meta
    return {name: getattr(current, name) for name in meta.fields_db_projection if not meta.fields_map[name].generated}


async def _change(row: Versioned, name: str, value: Any) -> Change | None:
    column = _column(row, name)
    before, after = getattr(row, column), _value(value)
    if before == after:
        return None
    if column == name:
        return Change(name, plain(before), plain(after))
    old = await row._meta.fields_map[name].related_model.get_or_none(pk=before) if before else None  # type: ignore[attr-defined]
    return Change(name, reference(old), reference(value))


def _input_of(row: Model, name: str) -> str:
    """The input that sets a field: stage -> stageId, tags -> tagIds; the model's INPUTS name those in other places."""
    inputs: dict[str, str] = getattr(type(row), "INPUTS", {})
    if name in inputs:
        return inputs[name]
    if name in row._meta.fk_fields:
        return f"{camel(name)}Id"
    return f"{camel(name.removesuffix('s'))}Ids" if name in row._meta.m2m_fields else camel(name)


def _column(row: Model, name: str) -> str:
    return f"{name}_id" if name in row._meta.fk_fields else name


def _value(value: Any) -> Any:
    return value.pk if isinstance(value, Model) else value


def reference(row: Model | None) -> dict[str, str] | None:
    """A row as the history keeps it: readable even when the row is gone."""
    return {"id": str(row.pk), "label": str(row)} if row else None


def plain(value: Any) -> Any:
    """A column's value as JSON."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value) if isinstance(value, UUID | Decimal) else value


async def _refuse_conflict(row: Versioned, seen: int, mine: list[Change]) -> None:
    """Raise CONFLICT if a field of `mine` was changed by somebody after version `seen`."""
    theirs = await FieldChange.filter(
        event__subject_id=row.pk, event__version__gt=seen, field__in=[change.field for change in mine]
    ).prefetch_related("event")
    paths = {change.field: change.path for change in mine}
    latest = {change.field: change for change in sorted(theirs, key=lambda change: change.event.seq)}
    if latest:
        raise DomainError.all_of(
            DomainError(
                "conflict",
                "{name} changed this in the meantime. Look at their value, then save again.",
                field=paths[change.field] or _input_of(row, change.field),
                name=change.event.by_name,
            )
            for change in latest.values()
        )
