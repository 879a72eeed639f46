"""What of a filter is found first, by an index of its own, for the rest to be asked of the few that it finds."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from itertools import islice
from typing import Any

from tortoise.expressions import Q

from ringbook.core.filters import StringFilter
from ringbook.core.gathering import gathered_if_few
from ringbook.core.texts import TRIGRAM, on_text
from ringbook.core.trees import leading
from ringbook.emails.filters import gathered_owners
from ringbook.organizations.account_filters import Asked
from ringbook.phones.filters import words

MOST = 10
"""Groups of a filter that are tried."""


async def gathering(asked: Asked, parts: Iterable[tuple[Any, str]]) -> Asked:
    """With a condition on names, words or e-mail addresses that finds few records first, if there is one.

    One is enough: the others are asked of the few that it finds. parts: of `parts_of`.
    """
    for part, path in islice(leading(parts), MOST):
        async for name, found in _gathered(part, asked):
            if found:
                return replace(asked, gathered={f"{path}.{name}": found})
    return asked


async def _gathered(given: Any, asked: Asked) -> AsyncIterator[tuple[str, Q | None]]:
    yield "search", await asked.haystack.gathered(words(given.search))
    if given.email:
        yield "email", await gathered_owners(asked.column, given.email)
    for name, indexed in asked.names.items():
        text: StringFilter | None = getattr(given, name)
        if text and len(text.contains or "") >= TRIGRAM:
            yield name, await gathered_if_few(asked.haystack.rows.filter(on_text(name, text, indexed)).values("id"))
