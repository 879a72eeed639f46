"""Filters with `and`, `or` and `not`: one mechanism for every list that has them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, Self

from tortoise.expressions import Q

from ringbook.core.amounts import moderate
from ringbook.core.conditions import EVERYTHING, all_of, any_of
from ringbook.core.errors import DomainError

DEEPEST, MOST = 10, 250
"""Levels of a filter, and groups inside it on all of them."""
TOP = "filter"
"""Where a list's filter stands among its arguments."""


class Tree(Protocol):
    """An input with these three beside the conditions of its own."""

    and_: list[Self] | None
    or_: list[Self] | None
    not_: Self | None


def parts_of(given: Any, path: str = TOP) -> list[tuple[Any, str]]:
    """The filter and all filters inside it, with the paths they stand at. Raises TOO_DEEP or TOO_MANY."""
    found, top = list[tuple[Any, str]](), path
    waiting = [(given, path, 1)]
    while waiting:
        part, path, level = waiting.pop()
        if level > DEEPEST:
            sentence = "Groups of conditions may stand {most} deep inside each other."
            raise DomainError("too_deep", sentence, field=path, most=DEEPEST)
        found.append((part, path))
        if len(found) > MOST + 1:  # the whole is no group inside it
            sentence = "A filter may have {most} groups of conditions; ask for less at a time."
            raise DomainError("too_many", sentence, field=top, most=MOST)
        waiting += [(inner, f"{path}.{name}", level + 1) for inner, name in _inner(part)]
    moderate(found, top)
    return found


def leading(parts: Iterable[tuple[Any, str]]) -> Iterator[tuple[Any, str]]:
    """Those of the parts that must hold whatever else does: the filter itself, and what `and` alone leads to."""
    return ((part, path) for part, path in parts if not {"or", "not"} & set(path.split(".")))


def joined(given: Any, own: Callable[[Any, str], Iterable[Q]], path: str = TOP) -> Q:
    """The filter as a condition; of one that `parts_of` let pass.

    own: the conditions that one part has besides the three, given the part and its path.
    """

    def inside(part: Any, name: str) -> Q:
        return joined(part, own, f"{path}.{name}")

    parts = [*own(given, path)]
    parts += [inside(each, f"and.{n}") for n, each in enumerate(given.and_ or ())]
    if given.or_ is not None:
        parts.append(any_of(inside(each, f"or.{n}") or EVERYTHING for n, each in enumerate(given.or_)))
    if given.not_:
        parts.append(~Q(EVERYTHING, inside(given.not_, "not")))
    return all_of(parts)


def _inner(part: Tree) -> Iterator[tuple[Any, str]]:
    yield from ((each, f"and.{n}") for n, each in enumerate(part.and_ or ()))
    yield from ((each, f"or.{n}") for n, each in enumerate(part.or_ or ()))
    if part.not_:
        yield part.not_, "not"
