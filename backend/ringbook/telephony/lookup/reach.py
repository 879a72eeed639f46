"""How contacts and organizations are reached: of each kind the main one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from ringbook.emails.models import EmailAddress
from ringbook.phones.models import PhoneKind, PhoneNumber


@dataclass(frozen=True, slots=True)
class Reach:
    """Texts are empty where there is none. mobile and business, any that is not mobile: as E.164, else as typed."""

    email: str = ""
    mobile: str = ""
    business: str = ""


async def reach_of(owner: Literal["contact_id", "organization_id"], ids: Sequence[UUID]) -> Callable[[UUID], Reach]:
    """Two queries for all of them."""
    mine = {f"{owner}__in": ids}
    addresses = await EmailAddress.filter(**mine).order_by("-main", "rank")
    numbers = await PhoneNumber.filter(**mine, invalid=False).order_by("-main", "rank")

    def reach(id: UUID) -> Reach:
        phones = [each for each in numbers if getattr(each, owner) == id]
        return Reach(
            _first(each.address for each in addresses if getattr(each, owner) == id),
            _first(each.e164 or each.number for each in phones if each.kind == PhoneKind.MOBILE),
            _first(each.e164 or each.number for each in phones if each.kind != PhoneKind.MOBILE),
        )

    return reach


def _first(texts: Iterable[str]) -> str:
    return next(iter(texts), "")
