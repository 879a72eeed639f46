"""Conditions on a text column: without case and accents, and by whatever index knows the text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pypika_tortoise.context import SqlContext
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Term
from tortoise.expressions import Q

from ringbook.core.conditions import Around, Compare, Where, all_of, any_of, contains, equals, folded, starts_with
from ringbook.core.filters import StringFilter

Key: TypeAlias = Callable[[Table], Term]
TRIGRAM = 3
"""Letters that an index of parts of words needs."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What indexes know of a column's text, each as a term over the table.

    whole: it folded, in C collation, null when it is empty. beginning: a folded text in C collation that begins with it
    and a blank. inside: a folded text that has it somewhere.
    """

    whole: Key | None = None
    beginning: Key | None = None
    inside: Key | None = None


def whole(column: str) -> Key:
    """`column` as an index on its folded text has it."""
    return lambda row: Around(row[column], "(nullif(folded({}), '') COLLATE \"C\")".format)


def has_part(name: Term, word: str) -> Criterion:
    """A folded name has `word` in it; one of less letters than an index of parts needs at the beginning of a part.

    Signs without a letter are in no name: no index knows them.
    """
    if not any(map(str.isalnum, word)):
        return name.isnull()
    if len(word) >= TRIGRAM:
        return contains(name, word)
    return starts_with(name, word) | contains(name, f" {word}") | contains(name, f"-{word}")


def on_text(column: str, given: StringFilter, indexed: Indexed = Indexed()) -> Q:
    """`given` as a condition on `column`."""
    parts = [condition(indexed, column, text) for condition, text in _asked(given) if text is not None]
    if given.in_ is not None:
        parts.append(any_of(_is(indexed, column, text) for text in given.in_))
    if given.is_null is not None:
        parts.append(_empty(indexed, column) if given.is_null else ~_empty(indexed, column))
    return all_of(parts)


def _asked(given: StringFilter) -> Iterator[tuple[Callable[[Indexed, str, str], Q], str | None]]:
    yield _is, given.eq
    yield _has, given.contains
    yield _begins, given.starts_with


def _is(indexed: Indexed, column: str, text: str) -> Q:
    if indexed.whole and text:
        return _by_whole(indexed.whole, equals, text)
    narrowed = _narrowed(indexed, f"{text} ", text)
    return Q(narrowed, _exactly(column, equals, text)) if narrowed else _plainly(column, equals, text)


def _begins(indexed: Indexed, column: str, text: str) -> Q:
    if indexed.whole and text:
        return _by_whole(indexed.whole, starts_with, text)
    narrowed = _narrowed(indexed, text, text)
    return Q(narrowed, _exactly(column, starts_with, text)) if narrowed else _plainly(column, starts_with, text)


def _has(indexed: Indexed, column: str, text: str) -> Q:
    inside = indexed.inside
    if inside is None:
        return _plainly(column, contains, text)
    return Q(Where(lambda row: contains(inside(row), text)), _exactly(column, contains, text))


def _narrowed(indexed: Indexed, beginning: str, text: str) -> Q | None:
    """What an index can say of a text that is, or begins with, `text`."""
    begun, inside = indexed.beginning, indexed.inside
    if begun:
        return Where(lambda row: starts_with(begun(row), beginning))
    return Where(lambda row: contains(inside(row), text)) if inside else None


def _by_whole(key: Key, compare: Compare, text: str) -> Q:
    """ "Is not null" makes the negation hold for empty texts."""
    return Where(lambda row: compare(key(row), text)) & Where(lambda row: key(row).notnull())


def _plainly(column: str, compare: Compare, text: str) -> Q:
    return Where(lambda row: compare(folded(row[column]), text))


def _exactly(column: str, compare: Compare, text: str) -> Q:
    return Where(lambda row: Unweighed(compare(folded(row[column]), text)))


def _empty(indexed: Indexed, column: str) -> Q:
    key = indexed.whole
    return Where(lambda row: key(row).isnull()) if key else Where(lambda row: row[column] == "")


class Unweighed(Criterion):
    """A condition that repeats more exactly what an index was asked already.

    The planner knows nothing of what is in a CASE, so it does not take the two for independent of each other, which
    would make it expect the square of what there is, and choose a plan for few rows.
    """

    def __init__(self, condition: Criterion) -> None:
        super().__init__()
        self.condition = condition

    def get_sql(self, ctx: SqlContext) -> str:
        return f"CASE WHEN {self.condition.get_sql(ctx)} THEN true ELSE false END"
