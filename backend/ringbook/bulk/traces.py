"""What an edit left behind on a record: the raw values of just the fields that it touched, before and after."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tortoise.models import Model

from ringbook.history.actions import CUSTOM, plain


@dataclass(slots=True)
class Trace:
    """before and after, by column ("stage_id"), by own field ("custom:<id>"), as JSON; of tags and managers `before`
    has the ids that were taken off, `after` those that were added; of consents see `applying.agree`."""

    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)

    def note(self, name: str, before: Any, after: Any) -> None:
        """Only what differs."""
        if before != after:
            self.before[name], self.after[name] = before, after

    def note_links(self, name: str, present: Iterable[Model], wanted: Iterable[Model]) -> None:
        old, new = {str(row.pk) for row in present}, {str(row.pk) for row in wanted}
        if old != new:
            self.before[name], self.after[name] = sorted(old - new), sorted(new - old)

    def __bool__(self) -> bool:
        return bool(self.after)


def column_of(record: Model, name: str) -> str:
    return f"{name}_id" if name in record._meta.fk_fields else name


def raw(record: Any, name: str) -> Any:
    """The value of a column, or of an own field, as a trace keeps it."""
    if name.startswith(CUSTOM):
        return record.custom.get(name.removeprefix(CUSTOM))
    return plain(getattr(record, name))


def raw_of(value: Any) -> Any:
    """A value that is about to be written, or a row that is about to be referred to, as a trace keeps it."""
    return plain(value.pk if isinstance(value, Model) else value)
