"""Looking for words at several places at once: in the name of a record, or in what belongs to it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q, Subquery
from tortoise.queryset import AwaitableQuery, QuerySet

from ringbook.core.conditions import all_of, any_of
from ringbook.core.gathering import FEW, expected, gathered

SPARSE = 2_000
"""Rows that are asked one by one sooner than all that they could be among are found."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word may be. found: the ids of the rows that have it there; fits: the same, asked of one row."""

    found: AwaitableQuery[Any]
    fits: Q

    @property
    def among(self) -> Q:
        """The same, asked of many rows."""
        return Q(id__in=Subquery(self.found))


@dataclass(frozen=True, slots=True)
class Way:
    """Queries that find, together, all rows worth asking. asked: of which words, one by one."""

    queries: Sequence[AwaitableQuery[Any]]
    asked: Sequence[str]


@dataclass(frozen=True, slots=True)
class Haystack:
    """What words are looked for in. rows: all there are; named: a word is in the name; places: where else it may be."""

    rows: QuerySet[Any]
    named: Callable[[str], Q]
    places: Callable[[str], Sequence[Place]]

    def has(self, word: str) -> Q:
        """The word is somewhere, asked of one row after the other."""
        return any_of([self.named(word), *(place.fits for place in self.places(word))])

    async def has_all(self, words: Sequence[str]) -> Q:
        """All words are somewhere; a condition that must hold, whatever else does."""
        return await self.gathered(words) or all_of(map(self.has, words))

    async def gathered(self, words: Sequence[str]) -> Q | None:
        """The same, found by indexes where that is quick; None where too many rows are expected."""
        ways = [(await expected(way.queries), way) for way in self._ways(list(dict.fromkeys(words)))]
        if not ways:
            return None
        count, way = min(ways, key=lambda each: each[0])
        if count > FEW:
            return None
        asks = self.has if count <= SPARSE else self._is_among
        return Q(gathered(way.queries), *map(asks, way.asked))

    def _ways(self, words: Sequence[str]) -> Iterator[Way]:
        """Who has all words has each of them somewhere, and has all of them in the name or one of them elsewhere."""
        elsewhere = {word: [place.found for place in self.places(word)] for word in words}
        for word in words:
            yield Way([self._with_name([word]), *elsewhere[word]], [other for other in words if other != word])
        if len(words) > 1:
            yield Way([self._with_name(words), *(query for each in elsewhere.values() for query in each)], words)

    def _with_name(self, words: Sequence[str]) -> AwaitableQuery[Any]:
        return self.rows.filter(all_of(map(self.named, words))).values("id")

    def _is_among(self, word: str) -> Q:
        return any_of([self.named(word), *(place.among for place in self.places(word))])
