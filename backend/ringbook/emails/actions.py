"""How the e-mail addresses of a contact or an organization change: the whole list at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tortoise.models import Model

from ringbook.core.checks import too_many
from ringbook.core.copying import maker
from ringbook.core.errors import DomainError
from ringbook.core.words import is_hidden
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import Change

_SHAPE = re.compile(r"[^@\s<>(),;:\"]+@[^@\s<>(),;:\"]+\.[^@\s<>(),;:\".]+")
LONGEST = 254


@dataclass(frozen=True, slots=True)
class Address:
    """An e-mail address as a form or a file gives it."""

    address: str
    main: bool = False

    @property
    def tidy(self) -> str:
        return self.address.strip()


def email_key(address: str) -> str:
    """Equal for addresses that reach the same person."""
    return address.lower()


def wrong_emails(emails: Sequence[Address]) -> list[DomainError]:
    """What is wrong with a list, with paths such as emails.1.address: INVALID_EMAIL, TAKEN; TOO_MANY for the whole."""
    if crowded := too_many({"emails": emails}):
        return crowded
    found, seen = [], set[str]()
    for place, email in enumerate(emails):
        path, same = f"emails.{place}.address", email_key(email.tidy)
        if len(same) > LONGEST or not _SHAPE.fullmatch(same) or any(map(is_hidden, same)):
            found.append(DomainError("invalid_email", "This is not an e-mail address.", field=path))
        elif same in seen:
            found.append(DomainError("taken", "This e-mail address is in the list twice.", field=path))
        seen.add(same)
    return found


async def set_emails(owner: Model, emails: Sequence[Address]) -> list[Change]:
    """Give `owner` just these addresses in this order. Answers the change for `update()`.

    Just one becomes main: the first that is marked, else the first. Raises what `wrong_emails` finds.
    """
    if wrong := wrong_emails(emails):
        raise DomainError.all_of(wrong)
    present = EmailAddress.filter(**{_column(owner): owner.pk})
    before = await present.order_by("rank", "id")
    after = new_emails(owner, emails)
    old, new = [story(row) for row in before], [story(row) for row in after]
    if old == new:
        return []
    await present.delete()
    await EmailAddress.bulk_create(after)
    return [Change("emails", old, new)]


def new_emails(owner: Model, emails: Sequence[Address]) -> list[EmailAddress]:
    """Rows, not yet stored."""
    main = next((place for place, email in enumerate(emails) if email.main), 0)
    make, mine = maker(EmailAddress), {_column(owner): owner.pk}
    return [make(**mine, address=email.tidy, main=place == main, rank=place) for place, email in enumerate(emails)]


def further_emails(
    emails: Sequence[Address], *, behind: Sequence[EmailAddress], contact_id: UUID
) -> list[EmailAddress]:
    """Rows, not yet stored, that follow those a contact has."""
    make, first = maker(EmailAddress), len(behind)
    return [
        make(contact_id=contact_id, address=email.tidy, main=rank == 0, rank=rank)
        for rank, email in enumerate(emails, first)
    ]


def _column(owner: Model) -> str:
    """contact_id or organization_id."""
    return f"{owner._meta.db_table}_id"


def story(row: EmailAddress) -> dict[str, Any]:
    """An address as the history keeps it."""
    return {"label": row.address, "main": row.main}
