"""Narrowing lists by e-mail address."""

from typing import Literal, TypeAlias

from pypika_tortoise.functions import Lower
from tortoise.expressions import Q, Subquery

from ringbook.core.conditions import Where, any_of, begins, has, owning
from ringbook.core.filters import StringFilter
from ringbook.emails.models import EmailAddress

Owner: TypeAlias = Literal["contact_id", "organization_id"]


def on_email(owner: Owner, given: StringFilter) -> Q:
    """The owners for whose addresses `given` holds: all of it for one and the same address."""
    some = _owners(owner)
    parts = [] if given.is_null is None else [~some if given.is_null else some]
    if addresses := _addresses(given):
        parts.append(_owners(owner, *addresses))
    return Q(*parts)


def with_beginning(owner: Owner, text: str) -> Q:
    """The owners of an address that begins with `text`: few, found at once, for searches that look elsewhere, too."""
    found = EmailAddress.filter(Where(lambda row: begins(Lower(row.address), text.lower())))
    return Q(id__in=Subquery(found.filter(**{f"{owner}__isnull": False}).values(owner)))


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
