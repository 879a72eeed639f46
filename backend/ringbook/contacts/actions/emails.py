"""How a contact's e-mail addresses change: the whole list at a time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ringbook.contacts.models import Contact, EmailAddress
from ringbook.core.errors import DomainError
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


def wrong_emails(emails: Sequence[Address]) -> list[DomainError]:
    """What is wrong with a list, with paths such as emails.1.address: INVALID_EMAIL, TAKEN."""
    found, seen = [], set[str]()
    for place, email in enumerate(emails):
        path, same = f"emails.{place}.address", email.tidy.lower()
        if len(same) > LONGEST or not _SHAPE.fullmatch(same):
            found.append(DomainError("invalid_email", "This is not an e-mail address.", field=path))
        elif same in seen:
            found.append(DomainError("taken", "This e-mail address is in the list twice.", field=path))
        seen.add(same)
    return found


async def set_emails(contact: Contact, emails: Sequence[Address]) -> list[Change]:
    """Give the contact just these addresses in this order. Answers the change for `update()`.

    Just one becomes main: the first that is marked, else the first. Raises what `wrong_emails` finds.
    """
    if wrong := wrong_emails(emails):
        raise DomainError.all_of(wrong)
    before = await EmailAddress.filter(contact_id=contact.id).order_by("rank", "id")
    after = new_emails(contact, emails)
    old, new = [_story(row) for row in before], [_story(row) for row in after]
    if old == new:
        return []
    await EmailAddress.filter(contact_id=contact.id).delete()
    await EmailAddress.bulk_create(after)
    return [Change("emails", old, new)]


def new_emails(contact: Contact, emails: Sequence[Address]) -> list[EmailAddress]:
    """Rows, not yet stored."""
    main = next((place for place, email in enumerate(emails) if email.main), 0)
    return [
        EmailAddress(contact_id=contact.id, address=email.tidy, main=place == main, rank=place)
        for place, email in enumerate(emails)
    ]


def _story(row: EmailAddress) -> dict[str, Any]:
    """An address as the history keeps it."""
    return {"label": row.address, "main": row.main}
