"""Reading definitions: from 0 to 100 % without gaps and overlaps (SEG-1)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ringbook.core.checks import colour_of, name_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import uuid7
from ringbook.core.numbers import plain
from ringbook.segments.models import SegmentDefinition
from ringbook.segments.reading import Problems, decimal_of, too_many

STEP = Decimal(15)
"""How far a segment goes whose end was left out."""
END = Decimal(100)


@dataclass(frozen=True, slots=True)
class GivenDefinition:
    """A definition as a form gives it. id: the global id of one that is kept. high: None for `low` + 15."""

    name: str
    low: Decimal
    high: Decimal | None
    colour: str
    id: str | None = None


def read_definitions(
    given: Sequence[GivenDefinition], known: Mapping[str, SegmentDefinition]
) -> list[SegmentDefinition]:
    """Rows, not yet stored, in the order they were given. known: those of the Crm by global id.

    Raises BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR, NOT_A_NUMBER, TOO_PRECISE, OUT_OF_RANGE, FROM_ABOVE_TO,
    STARTS_ABOVE_ZERO, GAP, OVERLAP, ENDS_BELOW_HUNDRED, NOT_FOUND or TOO_MANY, with paths such as definitions.1.from.
    """
    too_many(given, "definitions")
    problems = Problems()
    read = [_read(one, known, f"definitions.{place}", problems) for place, one in enumerate(given)]
    problems.extend(_doubles(given))
    problems.raise_any()
    rows = [row for row in read if row]
    problems.extend(_holes(rows))
    problems.raise_any()
    return rows


def _read(
    given: GivenDefinition, known: Mapping[str, SegmentDefinition], path: str, problems: Problems
) -> SegmentDefinition | None:
    if given.id is not None and given.id not in known:
        problems.append(not_found(f"{path}.id"))
    low = problems.tried(decimal_of, given.low, field=f"{path}.from", most=END, places=2)
    high = problems.tried(_end_of, given, low, f"{path}.to")
    name = problems.tried(name_of, given.name, field=f"{path}.name", most=80)
    colour = problems.tried(colour_of, given.colour, field=f"{path}.colour")
    if name is None or colour is None or low is None or high is None:
        return None
    kept = known.get(given.id or "")
    return SegmentDefinition(id=kept.id if kept else uuid7(), name=name, colour=colour, low=low, high=high)


def _end_of(given: GivenDefinition, low: Decimal | None, path: str) -> Decimal:
    if given.high is None:
        return min((low or Decimal(0)) + STEP, END)
    high = decimal_of(given.high, field=path, most=END, places=2)
    if low is not None and low >= high:
        raise DomainError("from_above_to", "It must end above where it starts.", field=path)
    return high


def _doubles(given: Sequence[GivenDefinition]) -> Iterator[DomainError]:
    names, ids = set[str](), set[str]()
    for place, one in enumerate(given):
        name = " ".join(one.name.split()).casefold()
        if name in names:
            yield DomainError(
                "taken",
                "There are two segments called “{name}”.",
                field=f"definitions.{place}.name",
                name=one.name.strip(),
            )
        if one.id in ids:
            yield DomainError("taken", "This one is in the list twice.", field=f"definitions.{place}.id")
        names |= {name} - {""}
        ids |= {one.id} if one.id else set()


def _holes(rows: Sequence[SegmentDefinition]) -> Iterator[DomainError]:
    ordered = sorted(enumerate(rows), key=lambda each: (each[1].low, each[1].high))
    end = Decimal(0)
    for number, (place, row) in enumerate(ordered):
        path, at = f"definitions.{place}.from", plain(end)
        if number == 0 and row.low > 0:
            yield DomainError("starts_above_zero", "The first segment starts at 0 %.", field=path)
        elif row.low > end:
            yield DomainError("gap", "There is a gap: the segment before ends at {at} %.", field=path, at=at)
        elif row.low < end:
            yield DomainError("overlap", "It overlaps: the segment before goes up to {at} %.", field=path, at=at)
        end = max(end, row.high)
    if ordered and end < END:
        path = f"definitions.{ordered[-1][0]}.to"
        yield DomainError("ends_below_hundred", "The last segment ends at 100 %.", field=path)
