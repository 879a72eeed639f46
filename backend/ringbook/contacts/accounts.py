"""Contacts and organizations as lists of other things ask for them: by id, or by a word of their name.

Only those that the viewer sees can be asked for.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.search import named as person_named
from ringbook.core.conditions import AnyOf, any_of, each_referring
from ringbook.core.filters import IdFilter, fits, on_keys
from ringbook.core.find import living
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.search import named as company_named
from ringbook.phones.filters import check_searches, words

FEW = 1000
"""Accounts that are named one by one."""
_KINDS: dict[str, tuple[str, Callable[[Viewer], QuerySet[Any]]]] = {
    "contact": ("Contact", contacts.visible_to),
    "organization": ("Organization", organizations.visible_to),
}
Seen: TypeAlias = Mapping[str, Mapping[UUID, UUID]]
"""By "contact" and "organization": the keys that a filter has, each with that of the record it stands for now."""


class Asking(Protocol):
    """A part of a filter that can be narrowed to accounts, or to words of which some may be in their names."""

    search: str | None
    contact: IdFilter | None
    organization: IdFilter | None


@dataclass(frozen=True, slots=True)
class Accounts:
    """Whom the viewer sees with a word in their name: their ids, or where they are too many the query for these."""

    contacts: Sequence[UUID] | Subquery
    organizations: Sequence[UUID] | Subquery

    def referring(self, model: type[Model], places: Sequence[Q]) -> Q:
        """The rows of the model, by its contact_id and organization_id, that are with one of them or in one of these
        places."""
        both = (("contact_id__in", self.contacts), ("organization_id__in", self.organizations))
        ways = [*places, *(fits(column, found) for column, found in both if isinstance(found, Subquery) or found)]
        if any(isinstance(found, Subquery) for _, found in both):
            return Q(id__in=AnyOf(*(model.filter(way).values("id") for way in ways)))
        return any_of(ways)


async def accounts_seen(parts: Iterable[tuple[Asking, str]], viewer: Viewer) -> Seen:
    """Those that the parts of a filter, each with its path, ask for: merged ones live on. Raises TOO_MANY."""
    given = list(parts)
    return {name: await _seen(name, given, viewer) for name in _KINDS}


def on_accounts(given: Asking, seen: Seen, viewer: Viewer, path: str) -> Iterator[Q]:
    """Conditions on contact_id and organization_id."""
    for name in _KINDS:
        id: IdFilter | None = getattr(given, name)
        if id:
            yield on_keys(f"{name}_id", keys_seen(name, id, seen, path), None)
            yield from with_none(name, id, viewer)


def with_none(name: str, given: IdFilter, viewer: Viewer) -> Iterator[Q]:
    """What `isNull` asks: whom the viewer does not see is nobody to them, as in what they read."""
    if given.is_null is not None:
        some = each_referring(f"{name}_id", _KINDS[name][1](viewer)) & fits(f"{name}_id__isnull", False)
        yield ~some if given.is_null else some


def keys_seen(name: str, given: IdFilter, seen: Seen, path: str) -> list[UUID] | None:
    """What `given` asks for of `seen`, by "contact" or "organization"; None: it asks for none in particular."""
    keys = given.keys(_KINDS[name][0], f"{path}.{name}")
    return None if keys is None else [seen[name][key] for key in keys if key in seen[name]]


async def accounts_named(parts: Iterable[tuple[Asking, str]], viewer: Viewer) -> dict[str, Accounts]:
    """By each word that the parts of a filter, each with its path, search for. Raises TOO_LONG or TOO_MANY.

    Looked up first: with ids at hand the database knows whether a list is walked or an index asked.
    """
    given = list(parts)
    check_searches((part.search, f"{path}.search") for part, path in given)
    people, firms = contacts.visible_to(viewer), organizations.visible_to(viewer)
    return {
        word: Accounts(await _few(people.filter(person_named(word))), await _few(firms.filter(company_named(word))))
        for word in dict.fromkeys(word for part, _ in given for word in words(part.search))
    }


async def _seen(name: str, parts: Sequence[tuple[Asking, str]], viewer: Viewer) -> dict[UUID, UUID]:
    kind, visible_to = _KINDS[name]
    asked: list[tuple[IdFilter | None, str]] = [(getattr(part, name), f"{path}.{name}") for part, path in parts]
    return await living(visible_to(viewer), {key for id, path in asked if id for key in id.keys(kind, path) or ()})


async def _few(rows: QuerySet[Any]) -> Sequence[UUID] | Subquery:
    ids: list[UUID] = await rows.limit(FEW + 1).values_list("id", flat=True)  # type: ignore[assignment]
    return ids if len(ids) <= FEW else Subquery(rows.values("id"))
