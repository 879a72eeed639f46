"""A column of a list, and what becomes of it in a spreadsheet: one column or several, read by SQL."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from ringbook.core.sheets import Cell
from ringbook.core.words import say

Read: TypeAlias = Callable[[Any, "Context"], Cell]


@dataclass(slots=True)
class Context:
    """What values need besides themselves: the reader's zone, and the names of what they may see, by id."""

    zone: ZoneInfo
    names: Mapping[Any, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A column of the spreadsheet. heading: as imports know it, in the reader's language. sql: over the record `r`."""

    heading: str
    sql: str
    read: Read


@dataclass(frozen=True, slots=True)
class Slots:
    """A list that takes up to `most` columns, as many as the longest needs; the last holds all that is left.

    word: of the headings, with their number in {n}. sql: an array of texts. table: where its rows are.
    """

    word: str
    sql: str
    table: str
    most: int

    def parts(self, longest: int) -> list[Part]:
        width = min(max(longest, 1), self.most)
        return [Part(say(self.word.format(n=n)), self.sql, _slot(n - 1, last=n == width)) for n in range(1, width + 1)]


@dataclass(frozen=True, slots=True)
class Column:
    """key: as in views. label: in the reader's language."""

    key: str
    label: str
    parts: Sequence[Part | Slots]


def column(key: str, label: str, *parts: Part | Slots) -> Column:
    return Column(key, say(label), parts)


def part(heading: str, sql: str, read: Read) -> Part:
    return Part(say(heading), sql, read)


def text(heading: str, sql: str) -> Part:
    return part(heading, sql, plain)


def plain(value: Any, context: Context) -> Cell:
    found: Cell = value
    return found


def moment(value: datetime | None, context: Context) -> Cell:
    """As the clock on the reader's wall showed it."""
    return value.astimezone(context.zone).replace(tzinfo=None) if value else None


def named(value: Any, context: Context) -> Cell:
    """The name of a record; empty for one that the reader doesn't see."""
    return context.names.get(value)


def joined(value: Sequence[str] | None, context: Context) -> Cell:
    return ", ".join(value or ())


def worded(words: Mapping[str, str]) -> Read:
    """A stored word in the reader's language."""

    def read(value: str | None, context: Context) -> Cell:
        return say(words[value]) if value is not None and value in words else value

    return read


def _slot(place: int, *, last: bool) -> Read:
    def read(value: Sequence[str] | None, context: Context) -> Cell:
        there = (value or ())[place:] if last else (value or ())[place : place + 1]
        return ", ".join(there) or None

    return read


def flat(columns: Sequence[Column]) -> Iterator[Part | Slots]:
    """Each part once, however many columns have it."""
    yield from {part.sql: part for each in columns for part in each.parts}.values()
