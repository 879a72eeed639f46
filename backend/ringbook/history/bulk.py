"""record() for many rows at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise.models import Model

from ringbook.core.copying import copies
from ringbook.core.ids import uuid7
from ringbook.core.unit import current_unit
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change
from ringbook.history.feeds import feed_later
from ringbook.history.listening import announce
from ringbook.history.outbox import News, tell_all

EVENT = ("id", "at", "name", "subject_type", "subject_id", "version", "by_id", "by_name", "via", "told_at")
LINK = ("id", "subject_id", "event_id", "story")
CHANGE = ("id", "event_id", "field", "before", "after")


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened to one row: its id and version now, the other records it is about, the fields that changed."""

    id: UUID
    version: int | None
    about: Iterable[UUID | None] = ()
    changes: Sequence[Change] = ()

    @property
    def records(self) -> Iterable[UUID]:
        """In whose stories it belongs."""
        return dict.fromkeys([self.id, *filter(None, self.about)])


async def record_all(name: str, subjects: Sequence[tuple[Model, Iterable[UUID | None]]], *, by: Viewer) -> None:
    """Note that `name` happened to each of these rows, in its own story and in those of the ids it is about.

    Who listens in this transaction hears of all of them at once, as with `record()`; see also `write_all()`.
    """
    if not subjects:
        return
    happened = [Happening(row.pk, getattr(row, "version", None), about) for row, about in subjects]
    await write_all(name, type(subjects[0][0]).__name__, happened, by=by)
    await announce(name, [row for row, _ in subjects], by)


async def write_all(name: str, kind: str, happened: Iterable[Happening], *, by: Viewer, live: bool = False) -> None:
    """Write the events of many rows of the model `kind`, without the rows themselves.

    live: told to whoever has one of the records open, as by `record()`. Else only the lists are told, once: new rows
    are open on no screen, and a hundred thousand messages would drown the others; who was away still finds the events.
    Raises RuntimeError outside a unit of work.
    """
    unit, who, at = current_unit(), (by.user_id, by.name, by.via), datetime.now(UTC)
    told = list[tuple[UUID, Happening]]()

    def events() -> Iterator[tuple[Any, ...]]:
        for each in happened:
            told.append((uuid7(), each))
            yield told[-1][0], at, name, kind, each.id, each.version, *who, None if live else at

    async with copies() as store:
        await store.copy("event", EVENT, events())
        subjects = ((id, key) for id, each in told for key in each.records)
        await store.copy("event_link", LINK, ((uuid7(), key, id, True) for id, key in subjects))
        changes = ((id, change) for id, each in told for change in each.changes)
        rows = ((uuid7(), id, each.field, _json(each.before), _json(each.after)) for id, each in changes)
        await store.copy("field_change", CHANGE, rows)
    if not live:
        feed_later(kind, [each.id for _, each in told])
        return
    for id, each in told:
        unit.heap(tell_all, News(id, kind, each.id, [str(key) for key in each.records]))


def _json(value: object) -> str | None:
    return None if value is None else orjson.dumps(value).decode()
