"""Looking for people and companies by what reaches them: a number, an e-mail address."""

import re
from typing import Any
from uuid import UUID

from pypika_tortoise.functions import Lower
from tortoise.expressions import Q, Subquery
from tortoise.models import Model

from ringbook.core.conditions import Where, any_of, begins
from ringbook.emails.models import EmailAddress
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import read
from ringbook.phones.policy import matching
from ringbook.search.asked import Asked
from ringbook.search.hits import Fit, Hit, SearchReason
from ringbook.search.kinds import Kind

SHORTEST_ADDRESS = 3
"""Characters of an e-mail address that are looked for."""
_NUMBER = re.compile(r"[\d\s()+./,-]*\d[\d\s()+./,-]*")


async def by_number(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """A whole number in any spelling, or the end of one."""
    if not _NUMBER.fullmatch(asked.typed):
        return []
    wanted = any_of(matching(asked.typed, region) for region in asked.regions)
    whole = {read(asked.typed, region).e164 for region in asked.regions} - {None}
    found = await _owned(kind, asked, PhoneNumber, wanted, most)
    return [
        Hit(row, Fit.EXACT if phone.e164 in whole else Fit.BEGINNING, SearchReason.NUMBER, phone.number)
        for row, phone in found
    ]


async def by_email(kind: Kind, asked: Asked, most: int) -> list[Hit]:
    """An e-mail address or its beginning."""
    text = asked.typed.lower()
    if " " in text or len(text) < SHORTEST_ADDRESS:
        return []
    found = await _owned(kind, asked, EmailAddress, Where(lambda row: begins(Lower(row.address), text)), most)
    return [
        Hit(row, Fit.EXACT if email.address.lower() == text else Fit.BEGINNING, SearchReason.EMAIL, email.address)
        for row, email in found
    ]


async def _owned(kind: Kind, asked: Asked, model: type[Model], wanted: Q, most: int) -> list[tuple[Any, Any]]:
    """Whom the viewer sees, each with what was found of theirs."""
    seen = kind.visible(asked.viewer)
    owners: dict[str, Any] = {f"{kind.owner}__isnull": False, f"{kind.owner}__in": Subquery(seen.values("id"))}
    things: dict[UUID, Any] = {}
    for thing in await model.filter(wanted, **owners).limit(most):
        things.setdefault(getattr(thing, kind.owner), thing)
    rows = await seen.filter(id__in=list(things)).order_by("sort_name", "id") if things else []
    return [(row, things[row.pk]) for row in rows]
