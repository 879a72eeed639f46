"""Narrowing lists by e-mail address."""

from typing import Literal, TypeAlias

from pypika_tortoise.functions import Lower
from tortoise.expressions import Q
from tortoise.queryset import AwaitableQuery

from ringbook.core.conditions import Where, any_of, begins, has, owning
from ringbook.core.filters import StringFilter
from ringbook.core.gathering import gathered_if_few
from ringbook.core.haystack import Place
from ringbook.emails.models import EmailAddress

Owner: TypeAlias = Literal["contact_id", "organization_id"]


def on_email(owner: Owner, given: StringFilter) -> Q:
    """The owners for whose addresses `given` holds: all of it for one and the same address."""
    some = _owners(owner)
    parts = [] if given.is_null is None else [~some if given.is_null else some]
    if addresses := _addresses(given):
        parts.append(_owners(owner, *addresses))
    return Q(*parts)


async def gathered_owners(owner: Owner, given: StringFilter) -> Q | None:
    """The same, found first, for where it must hold; None where too many are expected."""
    addresses = _addresses(given)
    if not addresses or given.is_null is not None:
        return None
    return await gathered_if_few(_ids(owner, *addresses))


def beginning_with(owner: Owner, text: str) -> Place:
    """Owners of an address that begins with `text`, for searches that look elsewhere, too."""
    addresses = _addresses(StringFilter(starts_with=text))
    return Place(_ids(owner, *addresses), _owners(owner, *addresses))


def _addresses(given: StringFilter) -> list[Q]:
    """What must hold for one and the same address; its index is on small letters."""

    def same(address: str) -> Q:
        return Where(lambda row: Lower(row.address) == address.lower())

    start, part = given.starts_with, given.contains
    asked = [
        given.eq is not None and same(given.eq),
        given.in_ is not None and any_of(map(same, given.in_)),
        start is not None and Where(lambda row: begins(Lower(row.address), start.lower())),
        part is not None and Where(lambda row: has(Lower(row.address), part.lower())),
    ]
    return [condition for condition in asked if condition]


def _owners(owner: Owner, *addresses: Q) -> Q:
    return owning(EmailAddress.filter(*addresses), owner)


def _ids(owner: Owner, *addresses: Q) -> AwaitableQuery[EmailAddress]:
    return EmailAddress.filter(*addresses, **{f"{owner}__isnull": False}).values(owner)
